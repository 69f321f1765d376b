import Curriculum

extension SourceFile {
  /// Where some bytes of a text stand in the file. The text's white space was folded, its entities were resolved and
  /// comments in it were left out, so the file is read again from where the text begins; only a diagnostic needs that.
  ///
  /// - Parameter text: a run of text as an element holds it, and where it begins in the file.
  func place(of range: Range<Int>, in text: (words: String, position: SourcePosition)) -> Diagnostic.Place {
    var walk = TextWalk(bytes: bytes, index: text.position.offset, passed: text.words.utf8.first == 0x20 ? 1 : 0)
    walk.advance(to: range.lowerBound)
    let start = walk.index
    walk.advance(to: range.upperBound)
    return .words(position(at: start, from: text.position), length: max(1, walk.index - start))
  }
}

/// Goes through text in a file and counts the bytes that an element has of it.
private struct TextWalk {
  let bytes: [UInt8]
  var index: Int
  /// How many bytes of the element's text have been passed.
  var passed: Int

  mutating func advance(to wanted: Int) {
    while index < bytes.count, passed < wanted || isBeforeText {
      if skip("<!--", through: "-->") || skip("<?", through: "?>") || skip("<![CDATA[", through: "")
        || skip("]]>", through: "")
      {
        continue
      }
      if bytes[index] == UInt8(ascii: "<") { return }
      if isWhiteSpace(bytes[index]) {
        skipSpace()
        passed += 1
      } else if bytes[index] == UInt8(ascii: "&") {
        passEntity()
      } else {
        index += 1
        passed += 1
      }
    }
  }

  /// Whether something stands here that is no part of the text.
  private var isBeforeText: Bool { bytes[index...].starts(with: "<!".utf8) || bytes[index...].starts(with: "<?".utf8) }

  private mutating func skipSpace() {
    while index < bytes.count {
      if isWhiteSpace(bytes[index]) {
        index += 1
      } else if !skip("<!--", through: "-->"), !skip("<?", through: "?>") {
        return
      }
    }
  }

  private mutating func skip(_ opening: String, through closing: String) -> Bool {
    guard bytes[index...].starts(with: opening.utf8) else { return false }
    index += opening.utf8.count
    while index < bytes.count, !bytes[index...].starts(with: closing.utf8) { index += 1 }
    index = min(index + closing.utf8.count, bytes.count)
    return true
  }

  private mutating func passEntity() {
    let name = bytes[index...].prefix { $0 != UInt8(ascii: ";") }
    index = min(index + name.count + 1, bytes.count)
    let digits = String(decoding: name.dropFirst(2), as: UTF8.self)
    let isHexadecimal = digits.first == "x"
    let isNumber = name.dropFirst().first == UInt8(ascii: "#")
    let code =
      isNumber ? UInt32(isHexadecimal ? String(digits.dropFirst()) : digits, radix: isHexadecimal ? 16 : 10) : nil
    passed += code.flatMap(Unicode.Scalar.init).map { String($0).utf8.count } ?? 1
  }
}
