/// JSON (RFC 8259) written from front to back, without white space. Whoever writes keeps the keys of an object in order.
///
/// The log's writer waits for each fact, and scripts of bundles wait for each answer: Foundation's encoder takes as long
/// for an answer as SQLite does.
package struct JSONText {
  /// UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() { bytes.reserveCapacity(512) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func open(_ key: String? = nil) { begin(key, with: UInt8(ascii: "{")) }

  package mutating func close() { end(with: UInt8(ascii: "}")) }

  package mutating func openList(_ key: String? = nil) { begin(key, with: UInt8(ascii: "[")) }

  package mutating func closeList() { end(with: UInt8(ascii: "]")) }

  package mutating func add(_ value: String, as key: String? = nil) {
    start(key)
    appendQuoted(value)
  }

  package mutating func add(_ value: Int, as key: String) { add(digits: String(value), as: key) }

  package mutating func add(_ value: Bool, as key: String) { add(digits: value ? "true" : "false", as: key) }

  /// A number that is finite; without a fraction where it is whole.
  package mutating func add(_ value: Double, as key: String) {
    add(digits: Int(exactly: value).map { String($0) } ?? value.description, as: key)
  }

  private mutating func add(digits: String, as key: String) {
    start(key)
    bytes += digits.utf8
  }

  private mutating func begin(_ key: String?, with bracket: UInt8) {
    start(key)
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(with bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func start(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: Self.mustEscape) {
      for byte in text.utf8 { appendEscaped(byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    guard Self.mustEscape(byte) else { return bytes.append(byte) }
    if byte >= 0x20 {
      bytes += [UInt8(ascii: "\\"), byte]
    } else {
      let hexadecimal = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
  }
}
