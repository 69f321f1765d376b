import Curriculum

/// Modules are UTF-8, and nothing else: then a column is a column in every editor, and what the caret marks is what
/// the author sees. Nil where nothing speaks against it; broken bytes are found while reading.
func encodingProblem(of source: SourceFile) -> Diagnostic? {
  let bytes = source.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) {
    return problem("the file is saved as UTF-16", at: .start)
  }
  guard let declared = declaredEncoding(in: bytes) else { return nil }
  let name = declared.name.uppercased()
  guard name != "UTF-8", name != "UTF8", name != "US-ASCII" else { return nil }
  return problem("the file says that its encoding is \(declared.name)", at: source.position(at: declared.offset))
}

private func problem(_ message: String, at position: SourcePosition) -> Diagnostic {
  Diagnostic(
    "xml.encoding", message, at: .point(position), expected: "UTF-8",
    help: ["save the file with the encoding UTF-8, and write encoding=\"UTF-8\" in its first line or leave it out"])
}

/// The encoding in `<?xml … encoding="…"?>`, if it is there.
private func declaredEncoding(in bytes: [UInt8]) -> (name: String, offset: Int)? {
  let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  guard bytes[start...].starts(with: "<?xml ".utf8), let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">"))
  else { return nil }
  let declaration = bytes[start..<end]
  let word = Array("encoding".utf8)
  guard declaration.count > word.count,
    let at = (declaration.startIndex...(declaration.endIndex - word.count)).first(where: {
      declaration[$0...].starts(with: word)
    }),
    let open = declaration[at...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
    let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
  else { return nil }
  return (String(decoding: declaration[(open + 1)..<close], as: UTF8.self), open + 1)
}
