/// The style sheet as it is served.
enum Stylesheet {
  /// Leaves out indentation, empty lines and comments that have lines of their own: what readers need and browsers
  /// don't.
  static func compact(_ source: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let space = UInt8(ascii: " ")
    return source.split(separator: newline).reduce(into: []) { bytes, line in
      let code = line.drop { $0 == space }
      let isComment = code.starts(with: "/*".utf8) && code.reversed().starts(with: "/*".utf8)
      guard !isComment else { return }
      bytes += code
      bytes.append(newline)
    }
  }
}
