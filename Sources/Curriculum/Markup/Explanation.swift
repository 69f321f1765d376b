/// What stands behind a diagnostic's name: its code, how grave it is, and why, with a wrong and a right example.
///
/// A code is one or more capital letters and four digits. `OK` is the project's own; the codes of a plugin outside of
/// the project begin with letters of its own, such as `ACME0001`. Neither a name nor a code ever changes its meaning:
/// what is no longer said is left out, and its code is never given to anything else.
///
/// ```swift
/// Explanation(
///   "ACME0001", "acme-timeline.order", "The events of a timeline go from the earliest to the latest. …",
///   wrong: "<event year=\"2020\">…</event><event year=\"1990\">…</event>",
///   right: "<event year=\"1990\">…</event><event year=\"2020\">…</event>")
/// ```
public struct Explanation: Sendable, Equatable {
  /// Such as `OK0301`.
  public let code: String
  /// The name that diagnostics are made with, such as `picture.missing`.
  public let name: String
  /// How grave every diagnostic of the name is.
  public let severity: Diagnostic.Severity
  /// Several plain sentences: what is wrong, why it matters, what to do. White space is folded, so that it can be
  /// written over several lines.
  public let text: String
  /// What an author may have written.
  public let wrong: String
  /// The same, as it should be.
  public let right: String

  public init(
    _ code: String, _ name: String, severity: Diagnostic.Severity = .error, _ text: String, wrong: String,
    right: String
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.text = text.collapsingWhiteSpace()
    self.wrong = wrong
    self.right = right
  }
}
