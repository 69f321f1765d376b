public import Curriculum

/// Something about a module's revisions that its author should know when the module is loaded. Nothing of it keeps the
/// module from being used.
public struct RevisionNotice: Sendable, Equatable {
  public let module: ModuleID
  public let kind: Kind

  public enum Kind: Sendable, Equatable {
    /// The file says something else than it said when the revision was first loaded, and the revision is the same.
    case reused(revision: Int, activities: [ActivityID])
    /// A later revision was loaded before.
    case older(revision: Int, than: Int)
    /// A line asks for something again that did not change.
    case idle(revision: Int, subject: String)
    /// A file of the archive is missing, or is not what it was.
    case damaged(path: String)
  }

  /// What is wrong and what to do, in a few sentences.
  public var text: String {
    switch kind {
    case .reused(let revision, let activities):
      let asked =
        activities.isEmpty
        ? "Nothing is asked again for it"
        : "People who did \(oneOf(activities.map { "\"\($0)\"" }).replacing(" or ", with: " and ")) are asked again"
      return """
        module "\(module)": revision \(revision) says something else than when it was first loaded. \(asked). \
        While you are still writing that is fine. Before you publish, write revision="\(revision + 1)" and a \
        <change revision="\(revision + 1)" effect="keep">, or effect="retake" where earlier answers do not count any more.
        """
    case .older(let revision, let newer):
      return """
        module "\(module)": the folder holds revision \(revision), but revision \(newer) was loaded before. People \
        who began revision \(newer) finish it; everybody else gets revision \(revision). If that is meant, publish the \
        old text again as revision \(newer + 1).
        """
    case .idle(let revision, let subject):
      return """
        module "\(module)": the change record of revision \(revision) asks for \(subject) again, but it did not \
        change, so nobody is asked. Leave the line out, or say what it was meant for.
        """
    case .damaged(let path):
      return """
        module "\(module)": an earlier revision in the archive cannot be read: \(path). People who did something in \
        it may be asked again. Put the file back from a backup.
        """
    }
  }
}

extension RevisionNotice {
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
        RevisionNotice(module: module.id, kind: .reused(revision: module.revision, activities: asked.map(\.id))))
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
  private static func idle(_ module: Module, _ edition: Edition, after before: Edition) -> [RevisionNotice] {
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
