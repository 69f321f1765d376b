/// Reads passages byte by byte, each byte once: their sentences, the words to do without, and what is written in
/// capitals as abbreviations are.
struct PassageReader {
  /// What counts the syllables; nil where nobody needs them.
  var syllables: Syllables?
  /// The words to do without; nil where they are not looked for.
  var list: WordList?

  private(set) var sentences: [Sentence] = []
  private(set) var avoided: [(entry: Int, range: Range<Int>)] = []
  private(set) var capitals: [Range<Int>] = []

  private var sentence = Sentence()
  /// Where a sentence may have ended: the next word says whether it has.
  private var stop: Int?
  /// How many quotation marks are open. What somebody says is left alone.
  private var isQuoted = false
  /// How far a phrase reaches that was found.
  private var phraseEnd = 0

  /// Reads a whole passage; what was found in the one before is forgotten.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    sentences.removeAll(keepingCapacity: true)
    avoided.removeAll(keepingCapacity: true)
    capitals.removeAll(keepingCapacity: true)
    (sentence, stop, isQuoted, phraseEnd) = (Sentence(), nil, false, 0)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isInWord {
        index = readWord(text, from: index)
      } else {
        index = readMark(byte, in: text, at: index)
      }
    }
    close(at: text.count)
  }

  private mutating func readWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if let stop, stop < start, !text[start].isSmall { close(at: stop) }
    stop = nil
    var end = start + 1
    while end < text.count {
      let byte = text[end]
      // After the first byte of a letter, all others are 0x80 to 0xBF.
      if byte.isInWord || byte & 0xC0 == 0x80 {
        end += 1
      } else if let joint = apostrophe(in: text, at: end), end + joint < text.count, text[end + joint].isInWord {
        end += joint
      } else {
        break
      }
    }
    if sentence.words == 0 { sentence.start = start }
    sentence.words += 1
    if let syllables { sentence.syllables += syllables.count(in: text[start..<end]) }
    if text[start].isCapital, start + 1 < end, text[start + 1].isCapital { noteCapitals(text, start..<end) }
    if !isQuoted, start >= phraseEnd, let found = list?.match(in: text, at: start) {
      avoided.append((found.entry, start..<found.end))
      phraseEnd = found.end
    }
    return end
  }

  /// How many bytes the apostrophe takes that stands here: ' or ’.
  private func apostrophe(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if text[index] == UInt8(ascii: "'") { return 1 }
    return text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x99 ? 3 : nil
  }

  /// A plural s belongs to no abbreviation.
  private mutating func noteCapitals(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let letters = range.prefix { text[$0].isCapital }.count
    let rest = text[(range.lowerBound + letters)..<range.upperBound]
    guard (2...6).contains(letters), rest.isEmpty || rest.elementsEqual("s".utf8) || rest.first.map(\.isJoint) == true
    else { return }
    capitals.append(range.lowerBound..<(range.lowerBound + letters))
  }

  private mutating func readMark(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if byte != UInt8(ascii: ".") || !isTitle(before: index, in: text) { stop = index + 1 }
    case UInt8(ascii: "\""): isQuoted.toggle()
    // “ ” … are E2 80 9C, 9D and A6; « » are C2 AB and BB.
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x9C: isQuoted = true
      case 0x9D: isQuoted = false
      case 0xA6: stop = index + 3
      default: break
      }
      return index + 3
    case 0xC2 where index + 1 < text.count:
      if text[index + 1] == 0xAB { isQuoted = true }
      if text[index + 1] == 0xBB { isQuoted = false }
      return index + 2
    default: break
    }
    return index + 1
  }

  /// Whether the full stop belongs to a short form: "Mr. Ruiz", "J. Smith".
  private func isTitle(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = index
    while start > 0, index - start < 4, text[start - 1].isInWord { start -= 1 }
    guard start < index, text[start].isCapital else { return false }
    if index - start == 1 { return true }
    return ["Mr", "Mrs", "Ms", "Dr", "St", "Sr", "Sra", "Dra", "Prof"].contains {
      text[start..<index].elementsEqual($0.utf8)
    }
  }

  private mutating func close(at end: Int) {
    guard sentence.words > 0 else { return }
    sentence.end = end
    sentences.append(sentence)
    sentence = Sentence()
  }
}

extension UInt8 {
  /// Whether it begins an apostrophe inside a word.
  fileprivate var isJoint: Bool { self == UInt8(ascii: "'") || self == 0xE2 }
}
