public import Curriculum

/// Mends the mistakes whose mend is certain, in the files themselves.
///
/// ```swift
/// let mended = try Mending(checker: Checker(types: types)).mend(paths: ["Modules"])
/// for change in mended.changes { print(change.path, change.title) }
/// ```
public struct Mending: Sendable {
  private let checker: Checker
  /// A mend can bring another mistake to light; what is not at rest after so many rounds is left to a person.
  private let rounds = 8

  public init(checker: Checker) { self.checker = checker }

  /// What was changed, and what is wrong still.
  public struct Report: Sendable {
    /// In the order in which they were made.
    public let changes: [Change]
    /// Files that could not be changed, and why; they are as they were.
    public let refusals: [CheckFailure]
    /// What the last check found.
    public let result: CheckResult
  }

  /// One mend that was made.
  public struct Change: Sendable, Equatable {
    public let path: String
    /// Where it was made, in the file as it was before.
    public let position: SourcePosition
    /// The name of the diagnostic that is mended.
    public let name: String
    /// What was done: `write minutes="5"`.
    public let title: String
  }

  /// Checks, makes the safe mends, and checks again until there is none left.
  ///
  /// - Throws: `CheckFailure` where a path cannot be checked. A file that cannot be written is a refusal.
  public func mend(paths: [String]) throws(CheckFailure) -> Report {
    var changes: [Change] = []
    var refusals: [CheckFailure] = []
    var result = try checker.check(paths: paths)
    for _ in 0..<rounds {
      var isChanged = false
      for file in result.files where !refusals.contains(where: { $0.path == file.path }) {
        let mend = Self.mend(of: file)
        guard !mend.changes.isEmpty else { continue }
        do throws(CheckFailure) {
          try AtomicWrite().replace(file.path, holding: file.source.bytes, with: mend.bytes)
          changes += mend.changes
          isChanged = true
        } catch {
          refusals.append(error)
        }
      }
      guard isChanged else { break }
      result = try checker.check(paths: paths)
    }
    return Report(changes: changes, refusals: refusals, result: result)
  }

  /// The file's bytes with its safe mends made, as far as they do not overlap.
  static func mend(of file: CheckedFile) -> (bytes: [UInt8], changes: [Change]) {
    var edits = EditSet()
    var changes: [Change] = []
    for diagnostic in file.diagnostics {
      guard let fix = diagnostic.fixes.first(where: \.isSafe), let new = file.source.edits(of: fix), edits.add(new)
      else { continue }
      changes.append(
        Change(
          path: file.path, position: file.source.range(of: diagnostic.place).start, name: diagnostic.id,
          title: fix.title))
    }
    return (edits.applied(to: file.source.bytes), changes)
  }
}
