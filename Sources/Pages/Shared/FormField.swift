/// A labelled input of a form, filled into `field.mustache`.
struct FormField {
  let name: String
  let label: String
  var hint: String?
  /// What the question's author says about it, in the language of the label: it comes before the hint.
  var help: String?
  /// The language of the label and the help; nil where it is the page's.
  var textLanguage: String?
  var value = ""
  var type = "text"
  /// The HTML attribute: which keyboard a phone shows.
  var inputMode: String?
  /// The HTML attribute: what browsers and password keepers may fill in (WCAG 1.3.5, 3.3.8).
  var autocomplete = "off"
  /// Comes before the name in the id, where two forms on a page have fields of one name.
  var idPrefix = ""

  var id: String { Self.id(name, prefix: idPrefix) }

  static func id(_ name: String, prefix: String = "") -> String { "field-\(prefix)\(name)" }

  func values(_ problems: [FormProblem], _ words: Messages) -> TemplateValues {
    let problem = problems.first { $0.field == name }.map { words("problem.\($0.reason.rawValue)") }
    let hasHint = hint != nil || help != nil
    let described = [hasHint ? "\(id)-hint" : nil, problem.map { _ in "\(id)-problem" }].compactMap(\.self)
    return [
      "id": .text(id), "name": .text(name), "label": .text(label), "hint": .maybe(hint), "help": .maybe(help),
      "hasHint": .flag(hasHint), "textLanguage": .maybe(textLanguage), "value": .text(value),
      "type": .text(type), "inputMode": .maybe(inputMode), "autocomplete": .text(autocomplete),
      "problem": .maybe(problem), "described": .maybe(described.isEmpty ? nil : described.joined(separator: " ")),
    ]
  }
}

extension [FormProblem] {
  /// The summary on top of a form, which leads to each field: filled into `problems.mustache`.
  func summary(labels: [String: String], idPrefix: String = "", _ words: Messages) -> TemplateValues? {
    guard !isEmpty else { return nil }
    return [
      "items": .list(
        map { problem in
          [
            "id": .text(FormField.id(problem.field, prefix: idPrefix)),
            "label": .text(labels[problem.field] ?? ""),
            "text": .text(words("problem.\(problem.reason.rawValue)")),
          ]
        })
    ]
  }
}

extension [FormField] {
  /// The fields' labels by name, for the summary.
  var labels: [String: String] { Dictionary(map { ($0.name, $0.label) }) { first, _ in first } }
}
