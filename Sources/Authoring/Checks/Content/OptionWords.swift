import ActivityKit
import Curriculum

extension ActivityOutline.Option {
  /// How many bytes the words to choose by have, about: found without putting them together.
  var length: Int { element.length(leaving: feedback?.position) }

  /// The words to choose by, in small letters, without marks at their end.
  var words: String {
    var bytes = element.words(leaving: feedback?.position).smallLetters
    bytes.collapseSpaces()
    while let last = bytes.last, Self.endMarks.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let endMarks = Array(".!? ".utf8)
}

extension ActivityOutline.Question {
  /// The question's own words, in small letters.
  var promptLetters: [UInt8] {
    prompt.text.smallLetters
  }
}

extension Element {
  fileprivate func length(leaving left: SourcePosition?) -> Int {
    children.reduce(0) { sum, child in
      switch child {
      case .text(let text, _): sum + text.utf8.count
      case .element(let inner): inner.position == left ? sum : sum + inner.length(leaving: nil)
      }
    }
  }

  fileprivate func words(leaving left: SourcePosition?) -> String {
    children.reduce(into: "") { words, child in
      switch child {
      case .text(let text, _): words += text
      case .element(let inner): if inner.position != left { words += inner.text }
      }
    }
  }
}

extension String {
  /// The text in small letters, as UTF-8.
  fileprivate var smallLetters: [UInt8] {
    var bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        if bytes[index].isCapital { bytes[index] |= 0x20 }
        index += 1
      } else if bytes[index] == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 {
        // Quotation marks and dashes.
        index += 3
      } else {
        return Array(lowercased().utf8)
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Leaves one space of each run of white space, and none at the ends.
  fileprivate mutating func collapseSpaces() {
    var kept = 0
    var isInSpace = true
    for index in indices {
      let isSpace = isWhiteSpace(self[index])
      if isSpace, isInSpace { continue }
      isInSpace = isSpace
      self[kept] = isSpace ? UInt8(ascii: " ") : self[index]
      kept += 1
    }
    removeLast(count - kept)
    if last == UInt8(ascii: " ") { removeLast() }
  }
}
