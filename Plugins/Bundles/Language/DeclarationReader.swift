internal import ActivityKit

/// Reads `<element>` of a bundle into the schema that authors' definitions are held against.
struct DeclarationReader {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter name: the name of the element that authors write.
  mutating func declaration(_ element: Element, named name: String) -> Declaration {
    let attributes = element.elements(named: "attribute").map { attribute($0) }
    let children = element.elements(named: "child").map {
      declaration($0, named: $0["name"] ?? "")
    }
    checkNames(of: element)
    // Marked words may stand in words; then they are children as well.
    let text = textRule(element["text"])
    let marks: [ElementSchema.Child] = if case .none = text { [] } else { [.group(.inline, .any)] }
    let schema = ElementSchema(
      name, element["purpose"] ?? "", attributes: attributes.map(\.schema), text: text,
      children: zip(children, element.elements(named: "child")).map { child, written in
        ElementSchema.Child(.element(child.schema), occurrence(written["occurs"]))
      } + marks)
    return Declaration(
      schema: schema, attributes: attributes, children: children, isAnswer: element["answer"] == "true")
  }

  private mutating func attribute(_ element: Element) -> Declaration.Attribute {
    let words = (element["words"] ?? "").split(separator: " ").map(String.init)
    let type: AttributeType =
      switch element["type"] {
      case "id": .id
      case "number": .number
      case "integer": .integer(0...1_000_000)
      case "percent": .percent
      case "boolean": .boolean
      case "choice": .choice(words)
      case "language": .language
      case "picture": .picture
      case "sound": .file(.audio)
      default: .text
      }
    if case .choice = type, words.count < 2 {
      diagnostics.append(
        .error(
          "bundle.element", "a choice needs the words to choose from", at: element, expected: "words=\"one other\"",
          help: "write at least two words, separated by spaces"))
    }
    let name = element["name"] ?? ""
    let help = element["help"] ?? ""
    let schema: AttributeSchema =
      element["required"] == "true"
      ? .required(name, type, help) : .optional(name, type, default: element["default"], help)
    return Declaration.Attribute(
      schema: type == .text ? schema.translated : schema, isAnswer: element["answer"] == "true")
  }

  /// In views, rules and scripts, attributes and elements are found by the same names.
  private mutating func checkNames(of element: Element) {
    var seen: Set<String> = ["text", "say", "number"]
    for inner in element.elements where inner.name == "attribute" || inner.name == "child" {
      let name = inner["name"] ?? ""
      guard !seen.insert(name).inserted else { continue }
      diagnostics.append(
        .error(
          "bundle.element", "the name \"\(name)\" is taken", at: inner, value: "name",
          expected: "a name that stands here once, and not text, say or number",
          help: "give it another name"))
    }
  }

  private func textRule(_ word: String?) -> ElementSchema.TextRule {
    switch word {
    case "allowed": .allowed
    case "required": .required
    default: .none
    }
  }

  private func occurrence(_ word: String?) -> ElementSchema.Occurrence {
    switch word {
    case "optional": .optional
    case "any": .any
    case "some": .oneOrMore
    case "two-or-more": .atLeast(2)
    default: .one
    }
  }
}
