internal import Curriculum

/// One activity, followed back from revision to revision.
struct ActivityTrail {
  private(set) var ids: [ActivityID]
  private(set) var counting: Set<Fingerprint> = []
  private(set) var overtaken: [Fingerprint: Overtaking] = [:]
  private(set) var covering: Set<Int> = []
  private(set) var missing: [Int: Overtaking] = [:]

  private let activity: Activity
  private let revision: Int
  private let record: ChangeRecord
  private var sections: Set<SectionID>
  /// The editions of the revision that was looked at last.
  private var newer: [Stop]

  private struct Stop {
    let edition: Edition
    let activity: Activity?
    let judgement: ChangeRecord.Judgement
  }

  init(_ activity: Activity, in edition: Edition, _ record: ChangeRecord) {
    self.activity = activity
    self.record = record
    revision = edition.module.revision
    ids = activity.ids
    sections = Set(edition.section(of: activity.id)?.ids ?? [])
    newer = [Stop(edition: edition, activity: activity, judgement: .keeps)]
  }

  /// Looks at the editions of the next earlier revision.
  mutating func goBack(to editions: [Edition], at step: Int) {
    var stops: [Stop] = []
    for edition in editions {
      let own = edition.activity(Set(ids))
      let judgement = judgement(of: own, in: edition)
      if let own {
        ids += own.ids.filter { !ids.contains($0) }
        let fingerprints = [own.fingerprint] + (own.past?.counting ?? [])
        if let cause = judgement.cause {
          for fingerprint in fingerprints { overtaken[fingerprint] = overtaken[fingerprint] ?? cause }
        } else {
          counting.formUnion(fingerprints)
        }
      }
      stops.append(Stop(edition: edition, activity: own, judgement: judgement))
    }
    if let cause = stops.compactMap(\.judgement.cause).first {
      missing[step] = cause
    } else {
      covering.insert(step)
    }
    newer = step == revision ? newer + stops : stops
    for fingerprint in counting { overtaken[fingerprint] = nil }
  }

  private func judgement(of own: Activity?, in edition: Edition) -> ChangeRecord.Judgement {
    if let own, Self.isSame(own, activity) { return .keeps }
    let ways = newer.map { next -> ChangeRecord.Judgement in
      switch (own, next.activity) {
      case (nil, nil): return next.judgement
      case (let own?, let other?) where Self.isSame(own, other): return next.judgement
      default:
        var subject = ChangeRecord.Subject(sections: sections, activities: Set(ids))
        for (stop, item) in [(edition, own), (next.edition, next.activity)] {
          guard let item else { continue }
          subject.activities.formUnion(item.ids)
          subject.sections.formUnion(stop.section(of: item.id)?.ids ?? [])
        }
        let step = record.judgement(
          of: subject, from: edition.module.revision, to: next.edition.module.revision,
          kind: own == nil ? .added : .changed)
        return step.isKeeping ? next.judgement : step
      }
    }
    return ways.first(where: \.isKeeping) ?? ways.last ?? .keeps
  }

  /// Whether both ask the same, under whichever id.
  private static func isSame(_ older: Activity, _ newer: Activity) -> Bool {
    newer.fingerprint == older.fingerprint || newer.past?.counting.contains(older.fingerprint) ?? false
  }
}
