/// Goes through JSON (RFC 8259) from front to back and reads what it is asked for: a whole log is read again in one pass,
/// and Foundation's decoder takes ten times as long for an event as everything else together.
///
/// It reads what `Fact.json` writes. Anything else makes it give up, and the caller reads the event in the usual way.
struct JSONScanner {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The text is not as it is expected.
  struct Unexpected: Error {}

  /// Calls `member` with the key of each member of an object. It reads the value, or returns false and has it skipped.
  mutating func object(_ member: (inout JSONScanner, Substring.UTF8View) throws -> Bool) throws {
    try expect(UInt8(ascii: "{"))
    if try peek() == UInt8(ascii: "}") { return advance() }
    while true {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      if !(try member(&self, key[...].utf8)) { try skip() }
      let next = try take()
      if next == UInt8(ascii: "}") { return }
      guard next == UInt8(ascii: ",") else { throw Unexpected() }
    }
  }

  /// A text without escapes: ids and names of kinds have none.
  mutating func string() throws -> String {
    let range = try plainText()
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  mutating func bool() throws -> Bool {
    switch try peek() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default: throw Unexpected()
    }
  }

  mutating func number() throws -> Double {
    let start = place
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    let digits = bytes[start..<place]
    // Most are whole and short.
    if digits.count < 16, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }), !digits.isEmpty {
      return Double(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    guard let number = Double(String(decoding: UnsafeRawBufferPointer(rebasing: digits), as: UTF8.self)) else {
      throw Unexpected()
    }
    return number
  }

  mutating func integer() throws -> Int {
    guard let number = Int(exactly: try number()) else { throw Unexpected() }
    return number
  }

  /// Goes past a value of whatever kind.
  mutating func skip() throws {
    var depth = 0
    repeat {
      switch try peek() {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        advance()
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        advance()
      case UInt8(ascii: "\""): try skipText()
      case UInt8(ascii: ","), UInt8(ascii: ":"): advance()
      default:
        let start = place
        while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
        guard place > start else { throw Unexpected() }
      }
    } while depth > 0
    guard depth == 0 else { throw Unexpected() }
  }

  private mutating func skipText() throws {
    advance()
    while true {
      let byte = try take()
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { advance() }
    }
  }

  private mutating func plainText() throws -> Range<Int> {
    try expect(UInt8(ascii: "\""))
    let start = place
    while true {
      let byte = try take()
      if byte == UInt8(ascii: "\"") { return start..<(place - 1) }
      if byte == UInt8(ascii: "\\") { throw Unexpected() }
    }
  }

  private mutating func literal(_ word: StaticString) throws {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard try take() == byte else { throw Unexpected() }
  }

  private func peek() throws -> UInt8 {
    guard place < bytes.count else { throw Unexpected() }
    return bytes[place]
  }

  private mutating func take() throws -> UInt8 {
    let byte = try peek()
    place += 1
    return byte
  }

  private mutating func advance() { place += 1 }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isOfNumber(byte) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
  }
}
