import Curriculum

/// Modules are UTF-8, and nothing else: then a column is a column in every editor, and what the caret marks is what
/// the author sees. Nil where nothing speaks against it; broken bytes are found while reading.
func encodingProblem(of source: SourceFile) -> Diagnostic? {
  let bytes = source.bytes
  // In UTF-32 each letter of a tag has three zero bytes, in UTF-16 one.
  if bytes.prefix(4).count(where: { $0 == 0 }) >= 2 { return problem("the file is saved as UTF-32", at: .start) }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) {
    return problem("the file is saved as UTF-16", at: .start)
  }
  guard let declared = declaredEncoding(in: bytes) else { return nil }
  let name = source.string(in: declared)
  guard !["UTF-8", "UTF8", "US-ASCII"].contains(name.uppercased()) else { return nil }
  // Letters with accents may have been saved in the encoding that is named; without any, all encodings are the same.
  let isPlain = bytes.allSatisfy { $0 < 0x80 }
  return problem(
    "the file says that its encoding is \(name)", at: source.position(at: declared.lowerBound),
    fixes: [Fix("write UTF-8", isSafe: isPlain, replacing: .bytes(declared), with: "UTF-8")])
}

private func problem(_ message: String, at position: SourcePosition, fixes: [Fix] = []) -> Diagnostic {
  Diagnostic(
    "xml.encoding", message, at: .point(position), expected: "UTF-8",
    help: ["save the file with the encoding UTF-8, and write encoding=\"UTF-8\" in its first line or leave it out"],
    fixes: fixes)
}

/// Where the encoding is named in `<?xml … encoding="…"?>`, if it is there.
private func declaredEncoding(in bytes: [UInt8]) -> Range<Int>? {
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
  return (open + 1)..<close
}
