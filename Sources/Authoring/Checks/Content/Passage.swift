import Curriculum

/// A text without a break: a paragraph, an item, a title, a question, an answer.
struct Passage {
  /// UTF-8; the words of elements inside are part of it.
  private(set) var bytes: [UInt8] = []
  /// The runs of text, each with where its bytes begin.
  private var pieces: [(start: Int, words: String, position: SourcePosition)] = []
  /// The attribute that holds the text, where no element does.
  private var attribute: Diagnostic.Place?

  var isEmpty: Bool { bytes.isEmpty }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    attribute = nil
  }

  mutating func append(_ text: String, at position: SourcePosition) {
    pieces.append((bytes.count, text, position))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func set(_ value: String, of attribute: String, at position: SourcePosition) {
    clear()
    self.attribute = .value(attribute, of: position)
    bytes.append(contentsOf: value.utf8)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where bytes of the passage stand in its file.
  func place(of range: Range<Int>, in source: SourceFile) -> Diagnostic.Place {
    if let attribute { return attribute }
    guard let index = pieces.lastIndex(where: { $0.start <= range.lowerBound }) else { return .point(.start) }
    let piece = pieces[index]
    let end = min(range.upperBound, piece.start + piece.words.utf8.count)
    return source.place(
      of: (range.lowerBound - piece.start)..<max(range.lowerBound - piece.start, end - piece.start),
      in: (piece.words, piece.position))
  }

  /// The first words of a sentence, to know it by.
  func beginning(of range: Range<Int>) -> String {
    let words = text(range).split(separator: " ")
    return words.prefix(6).joined(separator: " ") + (words.count > 6 ? " …" : "")
  }
}
