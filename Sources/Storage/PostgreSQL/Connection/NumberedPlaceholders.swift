/// The SQL that both drivers read, as PostgreSQL wants it: `?` in order, or `?1`, becomes `$1`.
struct NumberedPlaceholders {
  /// With `$1` and so on.
  let sql: String

  /// Question marks in a text, a quoted name or a comment stay as they are.
  init(_ shared: String) {
    var rewritten: [UInt8] = []
    rewritten.reserveCapacity(shared.utf8.count + 16)
    var next = 0
    var quote: UInt8?
    var isComment = false
    var bytes = Substring(shared).utf8
    while let byte = bytes.popFirst() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if isComment {
        isComment = byte != UInt8(ascii: "\n")
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "-"), bytes.first == byte {
        isComment = true
      } else if byte == UInt8(ascii: "?") {
        rewritten.append(UInt8(ascii: "$"))
        if Self.isDigit(bytes.first) { continue }
        next += 1
        rewritten += String(next).utf8
        continue
      }
      rewritten.append(byte)
    }
    sql = String(decoding: rewritten, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
