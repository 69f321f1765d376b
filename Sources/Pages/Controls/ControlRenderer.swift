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
  let textLanguage: String
  let address: @Sendable (_ file: String) -> String

  /// - Parameters:
  ///   - idPrefix: what the ids of inputs and remarks begin with, followed by a colon; unique on the page.
  ///   - textLanguage: the BCP 47 tag of the controls' own words, such as the module's language.
  ///   - responses: what a response is: whether anything can be right or wrong.
  ///   - address: where pages find a file of the module.
  public init(
    messages: Messages, idPrefix: String, textLanguage: String, responses: ResponseKind = .judged,
    address: @escaping @Sendable (_ file: String) -> String = { $0 }
  ) {
    words = ForeignWords(messages, in: textLanguage)
    self.idPrefix = idPrefix
    self.responses = responses
    self.textLanguage = textLanguage
    self.address = address
  }

  /// The controls with what the state says of their fields. The form around them is the caller's.
  public func html(for controls: [Control], state: ActivityView.State) -> HTML {
    let remarks = FieldRemarks(state: state, idPrefix: idPrefix, responses: responses, words: words)
    return controls.map { html($0, remarks) }.joined()
  }

  func html(_ control: Control, _ remarks: FieldRemarks) -> HTML {
    switch control {
    case .prose(let prose): html(prose)
    case .choices(let choices): html(choices, remarks)
    case .text(let text): html(text, remarks)
    case .number(let number): html(number, remarks)
    case .date(let date): html(date, remarks)
    case .sorter(let sorter): html(sorter, remarks)
    case .matcher(let matcher): html(matcher, remarks)
    case .order(let order): html(order, remarks)
    case .blanks(let blanks): html(blanks, remarks)
    case .steps(let path): html(path)
    case .board(let board): html(board, remarks)
    case .timer(let timer): html(timer, remarks)
    case .media(let recording): html(recording, remarks)
    case .form(let group): html(group, remarks)
    case .confirm(let confirmation): html(confirmation, remarks)
    }
  }

  /// A summary of the problems that leads to the fields, for the top of the form; empty where there are none.
  public func summary(of problems: [ResponseError.Problem], in controls: [Control]) -> HTML {
    guard !problems.isEmpty else { return .empty }
    let targets = Dictionary(controls.flatMap(\.all).flatMap(\.targets)) { first, _ in first }
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

  static func description(_ ids: [String]) -> HTML {
    ids.allSatisfy(\.isEmpty) ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }

  /// Whether nothing need be written or chosen, in words.
  func optional(_ isOptional: Bool) -> HTML {
    isOptional ? " <span class=\"optional\">\(words("control.optional"))</span>" : .empty
  }

  /// A hint under a label, and its id; nil where there is none.
  func hint(_ hint: [Inline], of field: String) -> (id: String, html: HTML)? {
    guard !hint.isEmpty else { return nil }
    let id = "\(id(of: field)):help"
    return (id, "<p class=\"hint\" id=\"\(id)\">\(HTML(hint))</p>\n")
  }

  func html(_ picture: Picture?, class name: String) -> HTML {
    guard let picture else { return .empty }
    return """
      <img class="\(name)" src="\(address(picture.source))" alt="\(picture.alternative)" decoding="async">
      """
  }
}
