/// Reads JSON (RFC 8259) from front to back, by what is expected at each place. What a script gave back is foreign:
/// every step may find something else, and then gives nil or false.
///
/// Foundation's decoder takes as long for an outcome as the script does.
struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// What lies deeper is not read.
  private static let deepest = 32

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return place == bytes.endIndex
  }

  /// Passes a byte, where it is the next one.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  /// Passes an object, and hands each of its values over with its key.
  ///
  /// - Parameter value: passes the value; gives false where it is not what was expected.
  mutating func object(_ value: (inout JSONScanner, String) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    while true {
      guard let key = string(), take(":"), value(&self, key) else { return false }
      if take("}") { return true }
      guard take(",") else { return false }
    }
  }

  /// Passes a list, and hands each of its values over.
  mutating func list(_ value: (inout JSONScanner) -> Bool) -> Bool {
    guard take("[") else { return false }
    if take("]") { return true }
    while true {
      guard value(&self) else { return false }
      if take("]") { return true }
      guard take(",") else { return false }
    }
  }

  mutating func isNull() -> Bool { word("null") }

  mutating func boolean() -> Bool? { word("true") ? true : word("false") ? false : nil }

  mutating func number() -> Double? {
    skipSpace()
    let digits = bytes[place...].prefix {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard digits.count <= 40, let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite
    else { return nil }
    place = digits.endIndex
    return number
  }

  mutating func string() -> String? {
    guard take("\"") else { return nil }
    let rest = bytes[place...]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 })
    else { return nil }
    guard bytes[end] != UInt8(ascii: "\"") else {
      place = end + 1
      return String(validating: rest[..<end], as: UTF8.self)
    }
    return escaped()
  }

  private mutating func escaped() -> String? {
    var text: [UInt8] = []
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Character(scalar).utf8
      case 0x20...: text.append(byte)
      default: return nil
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.endIndex else { return nil }
    let kind = bytes[place]
    place += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard take("\\"), take("u"), let low = self.unit(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    place = digits.endIndex
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Passes a value of whatever kind.
  mutating func skip(depth: Int = 0) -> Bool {
    guard depth <= Self.deepest else { return false }
    skipSpace()
    guard place < bytes.endIndex else { return false }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object { scanner, _ in scanner.skip(depth: depth + 1) }
    case UInt8(ascii: "["): return list { $0.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return boolean() != nil
    case UInt8(ascii: "n"): return isNull()
    default: return number() != nil
    }
  }

  private mutating func word(_ word: StaticString) -> Bool {
    skipSpace()
    return word.withUTF8Buffer { letters in
      guard bytes[place...].starts(with: letters) else { return false }
      place += letters.count
      return true
    }
  }

  private mutating func skipSpace() {
    while place < bytes.endIndex {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }
}
