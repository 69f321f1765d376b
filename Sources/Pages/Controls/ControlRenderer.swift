public import ActivityKit

/// Puts what a plugin shows into accessible HTML: every input has a label, every group a legend, and what is said of
/// a field is tied to it.
///
/// The inputs' names are the fields' names, as `Response` carries them back; ids begin with `idPrefix`, so that
/// several activities can stand on one page.
/// ```swift
/// let renderer = ControlRenderer(messages: messages, idPrefix: "waiting-check", textLanguage: module.language)
/// let html = renderer.html(for: controls, state: .fresh)
/// ```
public struct ControlRenderer: Sendable {
  let words: ForeignWords
  let idPrefix: String
  let responses: ResponseKind

  /// - Parameters:
  ///   - idPrefix: what the ids of inputs and remarks begin with, followed by a colon; unique on the page.
  ///   - textLanguage: the BCP 47 tag of the controls' own words, such as the module's language.
  ///   - responses: what a response is: whether anything can be right or wrong.
  public init(messages: Messages, idPrefix: String, textLanguage: String, responses: ResponseKind = .judged) {
    words = ForeignWords(messages, in: textLanguage)
    self.idPrefix = idPrefix
    self.responses = responses
  }

  /// The controls with what the state says of their fields. The form around them is the caller's.
  public func html(for controls: [Control], state: ActivityView.State) -> HTML {
    let remarks = FieldRemarks(state: state, idPrefix: idPrefix, responses: responses, words: words)
    return controls.map { control in
      switch control {
      case .prose(let inlines): "<p>\(HTML(inlines))</p>\n"
      case .choices(let choices): html(choices, remarks)
      case .sorter(let sorter): html(sorter, remarks)
      }
    }.joined()
  }

  /// A summary of the problems that leads to the fields, for the top of the form; empty where there are none.
  public func summary(of problems: [ResponseError.Problem], in controls: [Control]) -> HTML {
    guard !problems.isEmpty else { return .empty }
    let targets = Dictionary(controls.flatMap(\.targets)) { first, _ in first }
    let items = problems.map { problem -> HTML in
      let reason = words(responses.key(of: problem.reason))
      guard let target = targets[problem.field] else { return "<li>\(reason)</li>\n" }
      return """
        <li><a href="#\(firstInput(of: target.field))">\(target.label)</a> – \(reason)</li>

        """
    }.joined()
    return """
      <div class="problems" role="alert" tabindex="-1" autofocus>
      <h3>\(words("problems.title"))</h3>
      <ul>
      \(items)</ul>
      </div>

      """
  }

  func id(of field: String) -> String { "\(idPrefix):\(field)" }
  func firstInput(of field: String) -> String { "\(id(of: field)):1" }
}

extension Control {
  /// Where a problem with a field leads: the field's words, and the field whose first input takes the focus.
  fileprivate var targets: [(String, (label: String, field: String))] {
    switch self {
    case .prose: []
    case .choices(let choices): [(choices.name, (choices.question.plain, choices.name))]
    case .sorter(let sorter):
      // A problem with the sorter as a whole leads to its first card.
      [(sorter.name, (sorter.question.plain, sorter.cards.first.map(sorter.field(of:)) ?? sorter.name))]
        + sorter.cards.map { (sorter.field(of: $0), ($0.label.plain, sorter.field(of: $0))) }
    }
  }
}
