import Curriculum

/// The part of a line that a mistake stands in, and the carets under it.
struct Excerpt {
  let line: String
  /// As wide as what stands before the caret; tabs stay tabs, so that both lines are indented alike.
  let padding: String
  let carets: String

  private static let width = 120

  init(of range: SourceRange, in source: SourceFile) {
    let whole = Array(source.line(holding: range.start).unicodeScalars.map(Self.printable))
    let caret = min(range.start.column - 1, whole.count)
    let first = caret > Self.width - 40 ? caret - 40 : 0
    let last = min(whole.count, first + Self.width)
    line = (first > 0 ? "…" : "") + Self.text(whole[first..<last]) + (last < whole.count ? "…" : "")
    padding = (first > 0 ? " " : "") + Self.text(whole[first..<caret].map { $0 == "\t" ? "\t" : " " })
    let end = min(range.start.offset + range.length, source.bytes.count)
    let covered = source.bytes[min(range.start.offset, end)..<end].count { $0 & 0xC0 != 0x80 }
    carets = String(repeating: "^", count: max(1, min(covered, max(1, last - caret))))
  }

  /// Control characters would move the cursor of a terminal.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
