import Curriculum

/// Reads the codes of a text (XLIFF 2.0, 4.7.2): `pc` around its words, and `sc` and `ec` at their two ends, as programs
/// write a code whose words they have cut into segments. Annotations are passed over.
struct XLIFFCodes {
  /// The name of what is said of codes.
  static let problem = "xliff.codes"

  /// Where the text stands, for what is wrong with all of it.
  private let unit: Element
  private var text = MarkedText([])
  /// The code that has begun and not ended, with its words.
  private var open: (code: Int, words: String)?

  init(_ unit: Element) { self.unit = unit }

  /// Nil where a code cannot be read, which is said.
  consuming func text(of nodes: [Element.Node], _ diagnostics: inout [Diagnostic]) -> MarkedText? {
    guard read(nodes, &diagnostics) else { return nil }
    if let open {
      diagnostics.append(Self.broken("the code \(open.code) begins and does not end", at: unit))
      return nil
    }
    return text
  }

  private mutating func read(_ nodes: [Element.Node], _ diagnostics: inout [Diagnostic]) -> Bool {
    for node in nodes {
      switch node {
      case .text(let words, _):
        if open == nil { text.append(.words(words)) } else { open?.words += words }
      case .element(let element):
        if let message = read(element, &diagnostics) {
          if !message.isEmpty { diagnostics.append(Self.broken(message, at: element)) }
          return false
        }
      }
    }
    return true
  }

  /// What is wrong; nil where nothing is, and empty where it was said already.
  private mutating func read(_ element: Element, _ diagnostics: inout [Diagnostic]) -> String? {
    switch element.name {
    // An annotation, whole or at its two ends.
    case "mrk": return read(element.children, &diagnostics) ? nil : ""
    case "sm", "em": return nil
    case "pc":
      guard let code = Self.number(element["id"]), element.elements.allSatisfy({ $0.name == "mrk" }) else {
        return "the code \"\(element["id"] ?? "")\" is none of the file's"
      }
      guard open == nil else { return "the code \(code) stands inside another one" }
      text.append(.marked(element.text, code: code))
      return nil
    case "sc":
      guard let code = Self.number(element["id"]) else {
        return "the code \"\(element["id"] ?? "")\" is none of the file's"
      }
      guard open == nil else { return "the code \(code) stands inside another one" }
      open = (code, "")
      return nil
    case "ec":
      let name = element["startRef"] ?? element["id"]
      guard let begun = open, begun.code == Self.number(name) else {
        return "the code \"\(name ?? "")\" ends and has not begun"
      }
      text.append(.marked(begun.words, code: begun.code))
      open = nil
      return nil
    default: return "<\(element.name)> is no code of the file"
    }
  }

  private static func number(_ id: String?) -> Int? { id.flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } }

  private static func broken(_ message: String, at element: Element) -> Diagnostic {
    .error(
      problem, message, at: element, expected: "the codes of the source, <pc id=\"1\">…</pc>",
      help: "copy the codes of the source, and put the translated words inside")
  }
}
