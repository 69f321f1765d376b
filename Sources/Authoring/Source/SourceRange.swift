import Curriculum

/// The characters that a diagnostic points at.
struct SourceRange: Equatable {
  let start: SourcePosition
  /// In bytes; at least 1 where the file has so many.
  let length: Int
}

extension SourceFile {
  /// The characters that a place means, found again in the source: positions of attributes are not kept, because
  /// only a mistake ever needs one.
  func range(of place: Diagnostic.Place) -> SourceRange {
    switch place {
    case .point(let position):
      return SourceRange(start: position, length: 1)
    case .words(let position, let length):
      return SourceRange(start: position, length: max(1, length))
    case .element(let position):
      return SourceRange(start: position, length: 1 + nameLength(at: position.offset + 1))
    case .attribute(let name, let position):
      guard let found = attribute(name, inTagAt: position.offset) else { return range(of: .element(position)) }
      return SourceRange(start: self.position(at: found.name.lowerBound, from: position), length: found.name.count)
    case .value(let name, let position):
      guard let found = attribute(name, inTagAt: position.offset) else { return range(of: .element(position)) }
      return SourceRange(
        start: self.position(at: found.value.lowerBound, from: position), length: max(1, found.value.count))
    }
  }

  /// What stands at a place: of a value, what the author wrote between its quotation marks.
  func text(at place: Diagnostic.Place) -> String {
    let range = range(of: place)
    return string(in: range.start.offset..<min(range.start.offset + range.length, bytes.count))
  }

  func attribute(_ name: String, inTagAt start: Int) -> WrittenAttribute? {
    attributes(inTagAt: start).first { bytes[$0.name].elementsEqual(name.utf8) }
  }
}
