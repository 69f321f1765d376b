import Curriculum

/// Writes a tree as a file that people like to read: two spaces a level, lines of at most 120 characters, an empty line
/// between sections. Reading it again gives an equal tree.
struct DocumentWriter {
  private static let width = 120
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  init(_ root: Element, namespace: String = orientationNamespace) {
    let named = Element(
      name: root.name, attributes: [.init(name: "xmlns", value: namespace)] + root.attributes, children: root.children,
      position: root.position)
    write(named, depth: 0)
  }

  private mutating func write(_ element: Element, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    let hasText = element.children.contains { if case .text(let text, _) = $0 { text != " " } else { false } }
    if element.elements.isEmpty && !hasText {
      text += "\(indent)\(Self.tag(element, closed: true))\n"
    } else if hasText, let first = element.children.firstIndex(where: { $0.isPartOfField }) {
      let words = Element(
        name: element.name, attributes: element.attributes, children: Array(element.children[..<first]),
        position: element.position)
      text += Self.wrapped(Self.pieces(of: words).dropLast(), indent: indent) + "\n"
      for child in element.elements where Element.Node.element(child).isPartOfField { write(child, depth: depth + 1) }
      text += "\(indent)</\(element.name)>\n"
    } else if hasText {
      text += Self.wrapped(Self.pieces(of: element), indent: indent) + "\n"
    } else {
      text += "\(indent)\(Self.tag(element))\n"
      for child in element.elements {
        if child.name == "section" || child.name == "rules" || child.name == "roles" || child.name == "record" {
          text += "\n"
        }
        write(child, depth: depth + 1)
      }
      text += "\(indent)</\(element.name)>\n"
    }
  }

  private static func tag(_ element: Element, closed: Bool = false) -> String {
    let attributes = element.attributes.map { " \($0.name)=\"\(escaped($0.value, inAttribute: true))\"" }.joined()
    return "<\(element.name)\(attributes)\(closed ? "/" : "")>"
  }

  /// What may not be broken over lines, with `true` before what may begin a line.
  private static func pieces(of element: Element) -> [(text: String, canBreak: Bool)] {
    var pieces: [(text: String, canBreak: Bool)] = [(tag(element), false)]
    let last = element.children.count - 1
    for (index, child) in element.children.enumerated() {
      switch child {
      case .element(let inner):
        if inner.children.isEmpty {
          pieces.append((tag(inner, closed: true), false))
        } else {
          pieces += self.pieces(of: inner)
        }
      case .text(let text, _):
        var kept = text[...]
        if index == 0 { kept = kept.drop { $0 == " " } }
        if index == last { while kept.last == " " { kept.removeLast() } }
        var isFirst = true
        for word in kept.split(separator: " ", omittingEmptySubsequences: false) {
          pieces.append((escaped(String(word)), !isFirst))
          isFirst = false
        }
      }
    }
    pieces.append(("</\(element.name)>", false))
    return pieces
  }

  private static func wrapped(_ pieces: some Sequence<(text: String, canBreak: Bool)>, indent: String) -> String {
    var lines: [String] = []
    var line = indent
    var group = ""
    func flush() {
      guard lines.isEmpty && line == indent else {
        if line.count + 1 + group.count <= width {
          line += " " + group
        } else {
          lines.append(line)
          line = indent + "  " + group
        }
        return
      }
      line += group
    }
    for piece in pieces {
      if piece.canBreak {
        flush()
        group = piece.text
      } else {
        group += piece.text
      }
    }
    flush()
    return (lines + [line]).joined(separator: "\n")
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

extension Element.Node {
  /// Whether it stands under the words of a question of a planning form.
  fileprivate var isPartOfField: Bool {
    guard case .element(let element) = self else { return false }
    return element.name == "help" || element["value"] != nil
  }
}
