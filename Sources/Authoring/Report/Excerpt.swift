import Curriculum

/// The part of a line that a mistake stands in, and the carets under it.
struct Excerpt {
  let line: String
  /// As wide as what stands before the caret; tabs stay tabs, so that both lines are indented alike.
  let padding: String
  let carets: String

  private static let width = 120

  init(of range: SourceRange, in source: SourceFile) {
    let part = source.line(around: range.start)
    let whole = Array(source.string(in: part.bytes).unicodeScalars.map(\.printable))
    let place = min(max(range.start.offset, part.bytes.lowerBound), part.bytes.upperBound)
    let caret = min(source.string(in: part.bytes.lowerBound..<place).unicodeScalars.count, whole.count)
    let first = whole.count > Self.width && caret > Self.width - 40 ? caret - 40 : 0
    let last = min(whole.count, first + Self.width)
    let isCutBefore = first > 0 || part.isCutBefore
    let isCutAfter = last < whole.count || part.isCutAfter
    line = (isCutBefore ? "…" : "") + String(scalars: whole[first..<last]) + (isCutAfter ? "…" : "")
    padding =
      (isCutBefore ? " " : "")
      + whole[first..<caret].map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.width) }.joined()
    let end = min(range.start.offset + range.length, source.bytes.count)
    let covered = source.bytes[min(range.start.offset, end)..<end].count { $0.beginsScalar }
    let marked = whole[caret..<min(caret + covered, last)]
    carets = String(repeating: "^", count: max(1, marked.reduce(0) { $0 + $1.width }))
  }
}

extension Unicode.Scalar {
  /// What may be sent to a terminal: a control character would move its cursor, a mark of direction would turn the
  /// text around.
  var printable: Unicode.Scalar {
    switch properties.generalCategory {
    case .control where self != "\t": "\u{FFFD}"
    case .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value): "\u{FFFD}"
    default: self
    }
  }

  /// How many columns of a terminal it takes.
  fileprivate var width: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    if properties.isEmojiPresentation { return true }
    return switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
