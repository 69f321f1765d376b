/// Fills lines with words up to a width: a word goes onto a new line where it would not fit, and only where white
/// space stands before it.
struct LineFill {
  /// In characters.
  static let width = 100

  private(set) var text: String
  private let indent: String
  private var column: Int
  /// Whether white space came before what follows.
  private var hasSpace = false
  private var word = ""

  /// - Parameters:
  ///   - start: what the first line begins with, as the indentation.
  ///   - indent: what every other line begins with.
  init(start: String, indent: String) {
    text = start
    self.indent = indent
    column = start.unicodeScalars.count
  }

  /// Adds what cannot be broken to the word that is being made.
  mutating func add(_ piece: String) { word += piece }

  /// Ends the word that is being made.
  mutating func space() {
    guard !word.isEmpty || !hasSpace else { return }
    flush()
    hasSpace = true
  }

  /// Adds text, which can be broken at each run of its white space.
  mutating func add(text raw: String) {
    var run: [UInt8] = []
    for byte in raw.utf8 {
      if isWhiteSpace(byte) {
        if !run.isEmpty { add(String(decoding: run, as: UTF8.self)) }
        run = []
        space()
      } else {
        run.append(byte)
      }
    }
    if !run.isEmpty { add(String(decoding: run, as: UTF8.self)) }
  }

  /// Begins a line of its own.
  mutating func breakLine(_ indent: String) {
    flush()
    hasSpace = false
    text += "\n" + indent
    column = indent.unicodeScalars.count
  }

  /// Adds lines that were laid out before.
  mutating func add(lines: String) {
    flush()
    text += lines
    column = (lines.split(separator: "\n", omittingEmptySubsequences: false).last ?? "").unicodeScalars.count
  }

  /// Leaves out white space that stands before what is added next.
  mutating func dropSpace() {
    flush()
    hasSpace = false
  }

  mutating func finished() -> String {
    flush()
    return text
  }

  private mutating func flush() {
    guard !word.isEmpty else { return }
    let lines = word.split(separator: "\n", omittingEmptySubsequences: false)
    let first = (lines.first ?? "").unicodeScalars.count
    if hasSpace {
      if column + 1 + first > Self.width {
        text += "\n" + indent
        column = indent.unicodeScalars.count
      } else {
        text += " "
        column += 1
      }
    }
    text += word
    column = lines.count > 1 ? (lines.last ?? "").unicodeScalars.count : column + first
    word = ""
    hasSpace = false
  }
}
