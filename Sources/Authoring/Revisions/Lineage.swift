internal import Curriculum

/// Follows the activities and sections of one edition of a module back through the editions before it.
struct Lineage {
  let edition: Edition
  /// Editions of the same revision number and of earlier ones, by revision, the newest first; the edition itself is
  /// not among them.
  private let steps: [(revision: Int, editions: [Edition])]
  /// Editions of later revisions: completing what an activity became later counts for what it was.
  private let later: [Edition]
  private let record: ChangeRecord

  /// - Parameter others: all other editions that are known, in the order in which they were loaded.
  init(of edition: Edition, among others: [Edition]) {
    self.edition = edition
    let revision = edition.module.revision
    let earlier = Dictionary(grouping: others.filter { $0.module.revision <= revision }, by: \.module.revision)
    steps = earlier.sorted { $0.key > $1.key }.map { ($0.key, $0.value.reversed()) }
    later = others.filter { $0.module.revision > revision }.sorted { $0.module.revision < $1.module.revision }
    record = ChangeRecord([edition.module] + steps.flatMap { $0.editions.map(\.module) })
  }

  func past(of activity: Activity) -> ActivityPast {
    var trail = ActivityTrail(activity, in: edition, record)
    for step in steps { trail.goBack(to: step.editions, at: step.revision) }
    let before = activity.past?.counting ?? []
    return ActivityPast(
      ids: trail.ids.filter { $0 != activity.id }, counting: before.union(trail.counting).union(heirs(of: activity)),
      overtaken: trail.overtaken, covering: trail.covering, missing: trail.missing)
  }

  /// What the activity became in later revisions.
  private func heirs(of activity: Activity) -> Set<Fingerprint> {
    var ids: Set<ActivityID> = [activity.id]
    var heirs: Set<Fingerprint> = []
    for edition in later {
      guard let heir = edition.module.activities.first(where: { !ids.isDisjoint(with: $0.ids) }) else { continue }
      ids.insert(heir.id)
      heirs.insert(heir.fingerprint)
    }
    return heirs
  }

  func past(of section: Section) -> SectionPast {
    var ids = Set(section.ids)
    var covering: Set<Int> = []
    var missing: [Int: Overtaking] = [:]
    var again: Overtaking?
    var newer: [(edition: Edition, section: Section?, judgement: ChangeRecord.Judgement)] = [
      (edition, section, .keeps)
    ]
    for step in steps {
      var found: [(edition: Edition, section: Section?, judgement: ChangeRecord.Judgement)] = []
      for edition in step.editions {
        let own = edition.section(ids)
        if let own { ids.formUnion(own.ids) }
        for next in newer where hasChanged(own, in: edition, next.section, in: next.edition) {
          let lines = record.readings(of: ids, from: step.revision, to: next.edition.module.revision)
          for line in lines where line.revision > again?.since ?? 0 {
            again = Overtaking(since: line.revision, reason: line.reason, kind: .text)
          }
        }
        found.append((edition, own, judgement(of: own, at: step.revision, newer, ids)))
      }
      if let asked = found.compactMap(\.judgement.cause).first {
        missing[step.revision] = asked
      } else {
        covering.insert(step.revision)
      }
      newer = step.revision == self.edition.module.revision ? newer + found : found
    }
    return SectionPast(
      ids: Array(section.ids.dropFirst()) + ids.subtracting(section.ids).sorted(),
      again: steps.isEmpty ? section.past?.again : again ?? unknownReading(of: section), covering: covering,
      missing: missing)
  }

  private func hasChanged(_ one: Section?, in edition: Edition, _ other: Section?, in next: Edition) -> Bool {
    guard let one, let other else { return false }
    return edition.texts[one.id] != next.texts[other.id]
  }

  /// A line about a revision that came before all that is known: whether the text changed then cannot be told.
  private func unknownReading(of section: Section) -> Overtaking? {
    guard let again = section.past?.again, let since = again.since, let oldest = steps.last?.revision,
      since <= oldest
    else { return nil }
    return again
  }

  private func judgement(
    of section: Section?, at revision: Int,
    _ newer: [(edition: Edition, section: Section?, judgement: ChangeRecord.Judgement)], _ ids: Set<SectionID>
  ) -> ChangeRecord.Judgement {
    guard section == nil else { return .keeps }
    let ways = newer.map { next -> ChangeRecord.Judgement in
      guard next.section != nil else { return next.judgement }
      let step = record.judgement(
        of: ChangeRecord.Subject(sections: ids), from: revision, to: next.edition.module.revision, kind: .added)
      return step.isKeeping ? next.judgement : step
    }
    return ways.first(where: \.isKeeping) ?? ways.last ?? .keeps
  }
}

extension ChangeRecord.Judgement {
  var isKeeping: Bool { cause == nil }

  var cause: Overtaking? {
    if case .asks(let cause) = self { cause } else { nil }
  }
}
