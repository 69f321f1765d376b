/// Numbers and names out of bytes; nil or false for whatever lies outside of them.
struct ByteReader {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func byte(at index: Int) -> Int? { bytes.indices.contains(index) ? Int(bytes[index]) : nil }

  func big16(at index: Int) -> Int? { number(index, index + 1) }
  func big32(at index: Int) -> Int? { number(index, index + 1, index + 2, index + 3) }
  func little16(at index: Int) -> Int? { number(index + 1, index) }
  func little24(at index: Int) -> Int? { number(index + 2, index + 1, index) }
  func little32(at index: Int) -> Int? { number(index + 3, index + 2, index + 1, index) }

  func holds(_ name: String, at index: Int) -> Bool { holds(Array(name.utf8), at: index) }

  func holds(_ wanted: [UInt8], at index: Int) -> Bool {
    index >= 0 && index <= count - wanted.count && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
  }

  /// Whether a text stands anywhere in a range.
  func contains(_ text: String, in range: Range<Int>) -> Bool {
    let wanted = Array(text.utf8)
    let range = range.clamped(to: 0..<count)
    return range.count >= wanted.count && range.dropLast(wanted.count - 1).contains { holds(wanted, at: $0) }
  }

  /// The bytes at the places, the weightiest first.
  private func number(_ places: Int...) -> Int? {
    places.reduce(0) { sum, place in
      guard let sum, let byte = byte(at: place) else { return nil }
      return sum << 8 | byte
    }
  }
}
