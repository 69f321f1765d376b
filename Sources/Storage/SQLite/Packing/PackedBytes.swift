/// Writes values one after another, each after its length, so that they are read back without looking for their ends.
///
/// Whole numbers are LEB128. Only projections are packed: the log, from which they can be made again, is JSON.
struct PackedBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  mutating func append(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append<Element>(_ elements: some Collection<Element>, each: (inout Self, Element) -> Void) {
    append(elements.count)
    for element in elements { each(&self, element) }
  }
}

/// Reads what `PackedBytes` wrote. Total: bytes that it did not write give an error, whatever they are.
struct PackedReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(Unpackable) -> UInt8 {
    guard position < bytes.count else { throw Unpackable() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func int() throws(Unpackable) -> Int {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 64, by: 7) {
      let next = try byte()
      number |= UInt(next & 0x7F) << shift
      if next < 0x80 { return Int(bitPattern: number) }
    }
    throw Unpackable()
  }

  mutating func bool() throws(Unpackable) -> Bool { try byte() != 0 }

  mutating func double() throws(Unpackable) -> Double {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(try byte()) << shift }
    return Double(bitPattern: bits)
  }

  mutating func text() throws(Unpackable) -> String {
    let length = try length()
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  mutating func list<Element>(_ each: (inout Self) throws(Unpackable) -> Element) throws(Unpackable) -> [Element] {
    let count = try length()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  /// A length that what is left can hold: each text takes its bytes, each element at least one.
  private mutating func length() throws(Unpackable) -> Int {
    let length = try int()
    guard length >= 0, length <= bytes.count - position else { throw Unpackable() }
    return length
  }
}

/// The bytes are not what was packed.
struct Unpackable: Error {}
