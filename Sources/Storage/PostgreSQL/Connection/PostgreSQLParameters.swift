import Foundation

/// What a statement's placeholders stand for, as the server's protocol takes it: binary, with explicit types, one after
/// another in one buffer.
struct PostgreSQLParameters {
  /// The object ids of the types; a null's type is left to the server.
  private(set) var types: [UInt32] = []
  private(set) var bytes: [UInt8] = []
  /// Where each begins in `bytes`; nil for a null.
  private(set) var starts: [Int?] = []
  private(set) var lengths: [CInt] = []

  /// PostgreSQL's numbers for its own types.
  enum TypeID {
    static let bytea: UInt32 = 17
    static let bigint: UInt32 = 20
    static let text: UInt32 = 25
    static let double: UInt32 = 701
  }

  init(_ arguments: Arguments) {
    for value in arguments.values {
      switch value {
      case .null: appendNull()
      case .integer(let number): withUnsafeBytes(of: number.bigEndian) { append($0, TypeID.bigint) }
      case .real(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { append($0, TypeID.double) }
      case .text(let text): append(text)
      case .bytes(let bytes): append(bytes, TypeID.bytea)
      }
    }
  }

  var count: Int { types.count }

  private mutating func appendNull() {
    types.append(0)
    starts.append(nil)
    lengths.append(0)
  }

  /// PostgreSQL's texts hold every character but U+0000, which becomes the replacement character.
  private mutating func append(_ text: String) {
    let isWhole = !text.utf8.contains(0)
    append(isWhole ? text.utf8 : text.replacing("\u{0}", with: "\u{FFFD}").utf8, TypeID.text)
  }

  private mutating func append(_ value: some Collection<UInt8>, _ type: UInt32) {
    types.append(type)
    starts.append(bytes.count)
    lengths.append(CInt(value.count))
    bytes.append(contentsOf: value)
  }

  /// Calls `body` with a pointer for each value, as libpq wants them.
  func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Value) rethrows -> Value {
    // An empty buffer has no address, and a pointer that is missing is a null: a text may be empty without being one.
    try (bytes + [0]).withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { characters in
        let pointers = starts.map { start in start.flatMap { offset in characters.baseAddress.map { $0 + offset } } }
        return try pointers.withUnsafeBufferPointer { try body($0.baseAddress) }
      }
    }
  }
}
