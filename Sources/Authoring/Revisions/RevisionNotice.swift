public import Curriculum

/// Something about a module's revisions that its author should know when the module is loaded. Nothing of it keeps the
/// module from being used.
public struct RevisionNotice: Sendable, Equatable {
  public let module: ModuleID
  public let kind: Kind

  public enum Kind: Sendable, Equatable {
    /// The file says something else than it said when the revision was first loaded, and the revision is the same.
    ///
    /// - next: a number that no revision has had.
    /// - changed: what is another one, in words, such as `the section "wait"`.
    /// - activities: those that are asked again.
    case reused(revision: Int, next: Int, changed: [String], activities: [ActivityID])
    /// A later revision was loaded before.
    case older(revision: Int, than: Int)
    /// A line asks for something again that did not change.
    case idle(revision: Int, subject: String)
    /// A file of the archive is missing, or is not what it was.
    case damaged(path: String)
  }

  /// What is wrong and what to do, in a few sentences.
  public var text: String {
    "module \"\(module)\": \(message). "
      + help.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
      .joined(separator: " ")
  }

  /// What is wrong.
  var message: String {
    switch kind {
    case .reused(let revision, _, let changed, _):
      "revision \(revision) says something else than when it was first loaded"
        + (changed.isEmpty ? "" : ": \(changed.joined(separator: ", "))")
    case .older(let revision, let newer):
      "the folder holds revision \(revision), but revision \(newer) was loaded before"
    case .idle(let revision, let subject):
      "the change record of revision \(revision) asks for \(subject) again, but it did not change, so nobody is asked"
    case .damaged(let path):
      "an earlier revision in the archive cannot be read: \(path)"
    }
  }

  /// What to do, a step each.
  var help: [String] {
    switch kind {
    case .reused(_, let next, _, let activities):
      let names = activities.map { "\"\($0)\"" }
      let asked =
        names.isEmpty
        ? "nothing is asked again for it"
        : "people who did \(oneOf(names).replacing(" or ", with: " and ")) are asked again, and not told why"
      return [
        asked, "while you are still writing, and nobody has begun, that is fine",
        "before you publish, write revision=\"\(next)\" in the first tag, and at the end of the module "
          + "<changes><change revision=\"\(next)\" effect=\"keep\">what changed</change></changes>",
        "write effect=\"retake\" there where earlier answers do not count any more",
      ]
    case .older(let revision, let newer):
      return [
        "people who began revision \(newer) finish it; everybody else gets revision \(revision)",
        "if that is meant, publish the old text again as revision=\"\(newer + 1)\"",
      ]
    case .idle:
      return ["leave the line out, or say effect=\"retake\" of what did change"]
    case .damaged:
      return ["people who did something in it may be asked again", "put the file back from a backup"]
    }
  }
}

extension RevisionNotice {
  /// The same beside what else is wrong with the module's file.
  ///
  /// - Parameter root: where the file's first tag stands.
  func diagnostic(at root: SourcePosition) -> Diagnostic {
    let (name, expected): (String, String?) =
      switch kind {
      case .reused(_, let next, _, _): ("revision.reused", "revision=\"\(next)\", and what it changes")
      case .older(_, let newer): ("revision.older", "revision \(newer) or a later one")
      case .idle: ("change.idle", nil)
      case .damaged: ("revision.damaged", nil)
      }
    return Diagnostic(
      name, message, severity: .warning, at: .value("revision", of: root), expected: expected, help: help)
  }

  /// What there is to say of a module, given its other editions in the order in which they were loaded.
  static func all(of module: Module, _ edition: Edition, among others: [Edition]) -> [RevisionNotice] {
    var notices: [RevisionNotice] = []
    let same = others.filter { $0.module.revision == module.revision }
    if !same.isEmpty {
      let asked = module.activities.filter { activity in
        same.contains { other in
          other.activity(Set(activity.ids)).map { !activity.counts($0.fingerprint) } ?? false
        }
      }
      notices.append(
        RevisionNotice(
          module: module.id,
          kind: .reused(
            revision: module.revision, next: (others.map(\.module.revision).max() ?? 0) + 1,
            changed: same.last.map { edition.changes(since: $0) } ?? [], activities: asked.map(\.id))))
    }
    if let newer = others.map(\.module.revision).max(), newer > module.revision {
      notices.append(RevisionNotice(module: module.id, kind: .older(revision: module.revision, than: newer)))
    }
    if let before = others.last(where: { $0.module.revision == module.revision - 1 }) {
      notices += idle(module, edition, after: before)
    }
    return notices
  }

  /// The lines of the newest revision that ask for something that did not change since the one before.
  static func idle(_ module: Module, _ edition: Edition, after before: Edition) -> [RevisionNotice] {
    module.changes.filter { $0.revision == module.revision && $0.effect == .retake }.compactMap { line in
      let subject: String
      if let id = line.activity {
        guard let activity = edition.activity([id]), let old = before.activity(Set(activity.ids)),
          old.fingerprint == activity.fingerprint
        else { return nil }
        subject = "the activity \"\(id)\""
      } else if let id = line.section {
        guard let section = edition.section([id]), let old = before.section(Set(section.ids)),
          before.texts[old.id] == edition.texts[section.id],
          Set(section.activities.map(\.fingerprint)) == Set(old.activities.map(\.fingerprint))
        else { return nil }
        subject = "the section \"\(id)\""
      } else {
        guard Set(edition.module.activities.map(\.fingerprint)) == Set(before.module.activities.map(\.fingerprint))
        else { return nil }
        subject = "all activities that changed"
      }
      return RevisionNotice(module: module.id, kind: .idle(revision: module.revision, subject: subject))
    }
  }
}
