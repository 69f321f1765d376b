internal import ActivityKit

/// Takes a template apart.
struct TemplateParser {
  let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  private var surroundings = Surroundings()

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The nodes up to the end of a section, or to the end of the file.
  mutating func nodes(until name: ViewTemplate.Name?) throws(ViewTemplate.Mistake) -> [ViewTemplate.Node] {
    var nodes: [ViewTemplate.Node] = []
    while let start = find("{{", from: place) {
      if start > place { nodes.append(words(upTo: start)) }
      guard let end = find("}}", from: start + 2) else {
        throw mistake("this {{ has no }}", at: start, "close it with }}")
      }
      place = end + 2
      let tag = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
      let sign = tag.first ?? " "
      if sign == "!" { continue }
      let isPlain = sign.isLetter || sign == " "
      let word = (isPlain ? tag : String(tag.dropFirst())).split(separator: " ").joined(separator: " ")
      let isName =
        !word.isEmpty
        && word.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
          default: false
          }
        }
      guard isPlain || "#^/".contains(sign), isName else {
        throw mistake(
          "views have no {{\(tag.prefix(20))}}", at: start,
          "there are {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! a remark }}")
      }
      let found = ViewTemplate.Name(text: word, position: position(at: start))
      switch sign {
      case "#", "^":
        depth += 1
        guard depth <= 8 else { throw mistake("sections are nested too deeply", at: start, "use fewer") }
        nodes.append(.section(found, isInverted: sign == "^", try self.nodes(until: found)))
        depth -= 1
      case "/":
        guard let name, name.text == word else {
          throw mistake(
            "{{/\(word)}} closes nothing", at: start,
            name.map { "close {{#\($0.text)}} first" } ?? "take it out, or open {{#\(word)}} before it")
        }
        return nodes
      default: nodes.append(.value(found, isInTag: surroundings.isInTag))
      }
    }
    if let name {
      throw ViewTemplate.Mistake(
        message: "{{#\(name.text)}} is never closed", position: name.position, help: "close it with {{/\(name.text)}}")
    }
    nodes.append(words(upTo: bytes.count))
    place = bytes.count
    return nodes
  }

  private mutating func words(upTo end: Int) -> ViewTemplate.Node {
    for byte in bytes[place..<end] { surroundings.pass(byte) }
    return .words(Array(bytes[place..<end]))
  }

  /// Whether a place is between the `<` and the `>` of a tag, where words cannot be marked.
  private struct Surroundings {
    private(set) var isInTag = false
    private var quote: UInt8?

    mutating func pass(_ byte: UInt8) {
      if let quote {
        if byte == quote { self.quote = nil }
      } else if isInTag {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        if byte == UInt8(ascii: ">") { isInTag = false }
      } else {
        isInTag = byte == UInt8(ascii: "<")
      }
    }
  }

  private func find(_ sign: String, from start: Int) -> Int? {
    guard let first = sign.utf8.first, start + 1 < bytes.count else { return nil }
    return (start..<(bytes.count - 1)).first { bytes[$0] == first && bytes[$0 + 1] == first }
  }

  private func mistake(_ message: String, at offset: Int, _ help: String) -> ViewTemplate.Mistake {
    ViewTemplate.Mistake(message: message, position: position(at: offset), help: help)
  }

  private func position(at offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1
    return SourcePosition(offset: offset, line: line, column: column)
  }
}
