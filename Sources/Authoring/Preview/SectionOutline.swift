import Curriculum

/// Where the pages of a module begin, found in its source: also where the file is broken and has no tree.
struct SectionOutline {
  /// In the order of the file.
  private var starts: [(offset: Int, id: SectionID)] = []

  init(of source: SourceFile) {
    var index = 0
    while index < source.bytes.count {
      guard source.bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if source.bytes[index...].starts(with: "<!--".utf8) {
        index = source.end(of: "-->", after: index)
        continue
      }
      let length = source.nameLength(at: index + 1)
      let name = source.string(in: (index + 1)..<(index + 1 + length))
      if name == "section" || name == "include" {
        let id = source.attributes(inTagAt: index).first { source.string(in: $0.name) == "id" }
        if let id { starts.append((index, SectionID(source.string(in: id.value)))) }
      }
      index += 1
    }
  }

  /// The page in which something stands; nil for what stands before all of them.
  func section(at offset: Int) -> SectionID? { starts.last { $0.offset <= offset }?.id }
}

extension SourceFile {
  /// Where a text ends that comes after an offset; the end of the file where it does not come.
  fileprivate func end(of text: String, after offset: Int) -> Int {
    var index = offset
    while index < bytes.count, !bytes[index...].starts(with: text.utf8) { index += 1 }
    return min(index + text.utf8.count, bytes.count)
  }
}
