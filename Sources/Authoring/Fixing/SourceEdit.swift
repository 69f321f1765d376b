public import Curriculum

/// Text in place of some bytes of a file.
public struct SourceEdit: Sendable, Equatable {
  /// Counted from the start of the file; empty where text is put in.
  public let range: Range<Int>
  public let text: String
}

extension SourceFile {
  /// The bytes that a mend changes, in the order of the file; nil where the file no longer has what is to be changed.
  public func edits(of fix: Fix) -> [SourceEdit]? {
    var found: [SourceEdit] = []
    for edit in fix.edits {
      guard let edits = edits(of: edit) else { return nil }
      found += edits
    }
    found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    let isInFile = found.allSatisfy { $0.range.upperBound <= bytes.count }
    let isDisjoint = zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    return found.isEmpty || !isInFile || !isDisjoint ? nil : found
  }

  private func edits(of edit: Edit) -> [SourceEdit]? {
    switch edit.target {
    case .bytes(let range): return [SourceEdit(range: range, text: edit.text)]
    case .names(let position):
      guard let names = names(ofElementAt: position.offset) else { return nil }
      return names.map { SourceEdit(range: $0, text: edit.text) }
    case .afterName(let position):
      // The end tag may be missing: where a namespace is, the rest of the file need not be well-formed.
      let end = position.offset + 1 + nameLength(at: position.offset + 1)
      return [SourceEdit(range: end..<end, text: edit.text)]
    case .place(.element(let position)):
      return [
        SourceEdit(
          range: position.offset..<(position.offset + 1 + nameLength(at: position.offset + 1)), text: edit.text)
      ]
    case .place(.attribute(let name, let position)):
      return attribute(name, inTagAt: position.offset).map { [SourceEdit(range: $0.name, text: edit.text)] }
    case .place(.value(let name, let position)):
      return attribute(name, inTagAt: position.offset).map { [SourceEdit(range: $0.value, text: edit.text.escaped)] }
    case .place(.words(let position, let length)):
      return [SourceEdit(range: position.offset..<(position.offset + length), text: edit.text)]
    case .place(.point(let position)):
      guard bytes.indices.contains(position.offset) else { return nil }
      let end = bytes[(position.offset + 1)...].firstIndex(where: \.beginsScalar) ?? bytes.count
      return [SourceEdit(range: position.offset..<end, text: edit.text)]
    }
  }
}

extension String {
  /// The text as it stands in a value between quotation marks of either kind.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&apos;")
  }
}
