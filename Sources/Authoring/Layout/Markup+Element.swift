import Curriculum

extension Markup {
  /// A tree as the markup of a file: the XML declaration and the root, in the namespace of this language.
  init(_ root: Element) {
    let named = Element(
      name: root.name, attributes: [.init(name: "xmlns", value: orientationNamespace)] + root.attributes,
      children: root.children, position: root.position)
    nodes = [.remark("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), .text("\n"), Self.node(named)]
  }

  private static func node(_ element: Element) -> Node {
    let attributes = element.attributes.map { (name: $0.name, value: escaped($0.value, inAttribute: true)) }
    let hasWords = element.children.contains { if case .text(let text, _) = $0 { !text.isBlank } else { false } }
    // An element that holds elements alone has each on a line of its own.
    let tag = Tag(
      name: element.name, attributes: attributes, lineBreaks: hasWords || element.elements.isEmpty ? 0 : 1)
    var inside = element.children.flatMap { child -> [Node] in
      switch child {
      case .text(let text, _): [.text(escaped(text))]
      case .element(let inner):
        (hasWords && !isPartOfField(inner) ? [] : [.text(space(before: inner))]) + [node(inner)]
      }
    }
    if hasWords, let last = element.elements.last, isPartOfField(last) { inside.append(.text("\n")) }
    return .element(tag, inside)
  }

  /// Whether it stands under the words of a question of a planning form.
  private static func isPartOfField(_ element: Element) -> Bool {
    element.name == "help" || element["value"] != nil
  }

  /// What is long has an empty line before it.
  private static func space(before element: Element) -> String {
    ["section", "rules", "roles", "record"].contains(element.name) ? "\n\n" : "\n"
  }

  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">" where !inAttribute: escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\n" where inAttribute: escaped += "&#xA;"
      case "\t" where inAttribute: escaped += "&#x9;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
