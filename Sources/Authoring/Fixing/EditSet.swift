/// Changes to one file that do not overlap. Where two do, the first one wins and the other one is left for later.
struct EditSet {
  private var edits: [SourceEdit] = []

  /// Takes all changes of a mend, or none.
  ///
  /// - Returns: whether they were taken.
  mutating func add(_ new: [SourceEdit]) -> Bool {
    guard !new.contains(where: { one in edits.contains { one.collides(with: $0) } }) else { return false }
    edits += new
    return true
  }

  /// The bytes with all changes made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    // Two texts that are put in at one place collide, so the order is clear.
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}

extension SourceEdit {
  /// Whether both change the same bytes, or touch: then the result of one could depend on the other.
  fileprivate func collides(with other: SourceEdit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}
