internal import Curriculum

/// The change records of a module's editions, as one.
struct ChangeRecord {
  /// The lines about each revision. The newest file's word counts; where it says nothing of a revision, an older one's.
  private let lines: [Int: [ModuleChange]]

  /// - Parameter modules: the newest first.
  init(_ modules: [Module]) {
    var lines: [Int: [ModuleChange]] = [:]
    for module in modules {
      let own = Dictionary(grouping: module.changes, by: \.revision)
      lines.merge(own) { first, _ in first }
    }
    self.lines = lines
  }

  /// What a line can be about.
  struct Subject {
    var sections: Set<SectionID>
    var activities: Set<ActivityID> = []
  }

  enum Judgement {
    case keeps
    case asks(Overtaking)
  }

  /// What the record says of a change that came between two revisions.
  ///
  /// A revision of which nothing at all is said could mean anything, so it asks again. One that is recorded, but not
  /// about the subject, is taken at its word that the subject was not touched: then another one must say keep.
  func judgement(
    of subject: Subject, from earlier: Int, to later: Int, kind: Overtaking.Kind
  ) -> Judgement {
    let revisions = earlier < later ? earlier + 1...later : later...later
    let known = lines.keys.filter(revisions.contains).sorted()
    var isKept = false
    for revision in known {
      guard let line = line(about: subject, in: revision) else { continue }
      guard line.effect == .keep else {
        return .asks(Overtaking(since: revision, reason: line.reason, kind: kind))
      }
      isKept = true
    }
    return isKept && known.count == revisions.count ? .keeps : .asks(Overtaking(since: later, reason: nil, kind: kind))
  }

  /// The most exact line about a subject: about the activity, about its section, or about the whole revision.
  func line(about subject: Subject, in revision: Int) -> ModuleChange? {
    let lines = (lines[revision] ?? []).sorted { $0.effect == .retake && $1.effect == .keep }
    return lines.first { $0.activity.map(subject.activities.contains) ?? false }
      ?? lines.first { $0.activity == nil && $0.section.map(subject.sections.contains) ?? false }
      ?? lines.first { $0.activity == nil && $0.section == nil }
  }

  /// The lines that ask for a section to be read again, by revision, between two revisions.
  func readings(of sections: Set<SectionID>, from earlier: Int, to later: Int) -> [ModuleChange] {
    let revisions = earlier < later ? earlier + 1...later : later...later
    return lines.keys.filter(revisions.contains).flatMap { lines[$0] ?? [] }.filter { line in
      line.effect == .retake && line.activity == nil && line.section.map(sections.contains) ?? false
    }
  }
}
