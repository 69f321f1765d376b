import Curriculum

/// Judges the sections of one revision of a module by somebody's record.
struct SectionJudge {
  let module: ModuleID
  let record: ParticipantRecord
  /// The earlier revisions that the participant had completed.
  let finished: Set<Int>
  /// Sections count that were first read up to this revision, so that who began a later one is not taken for somebody
  /// who had completed this one.
  let limit: Int

  init(of module: Module, given record: ParticipantRecord) {
    var finished: Set<Int> = []
    // The oldest first: whether a revision was finished can depend on those before it alone.
    for earlier in module.otherRevisions.reversed() where earlier.revision < module.revision {
      let judge = SectionJudge(module: module.id, record: record, finished: finished, limit: earlier.revision)
      let isFinished = earlier.sections.allSatisfy { judge.progress(of: $0).isComplete }
      if isFinished, !earlier.sections.isEmpty { finished.insert(earlier.revision) }
    }
    self.init(module: module.id, record: record, finished: finished, limit: .max)
  }

  private init(module: ModuleID, record: ParticipantRecord, finished: Set<Int>, limit: Int) {
    self.module = module
    self.record = record
    self.finished = finished
    self.limit = limit
  }

  func progress(of section: Section) -> SectionProgress {
    let reading = record.reading(of: section, in: module).flatMap { $0.first <= limit ? $0 : nil }
    let isCovered = section.past.map { !$0.covering.isDisjoint(with: finished) } ?? false
    let mustReadAgain =
      reading.map { reading in section.past?.again?.since.map { reading.last < $0 } ?? false } ?? false
    let isRead = reading != nil && !mustReadAgain
    var open: [ActivityID] = []
    var again: [AskedAgain] = []
    if mustReadAgain, let cause = section.past?.again {
      again.append(AskedAgain(activity: nil, cause: cause))
    } else if reading == nil, !isCovered, let cause = cause(in: section.past?.missing) {
      again.append(AskedAgain(activity: nil, cause: cause))
    }
    for activity in section.activities where !isDone(activity, isRead: isRead || reading == nil && isCovered) {
      open.append(activity.id)
      if let cause = cause(of: activity) { again.append(AskedAgain(activity: activity.id, cause: cause)) }
    }
    return SectionProgress(
      section: section.id, isViewed: isRead || reading == nil && isCovered, openActivities: open, askedAgain: again)
  }

  private func isDone(_ activity: Activity, isRead: Bool) -> Bool {
    if activity.requires == .viewed { return isRead }
    guard let past = activity.past else {
      return record.standings[ActivityReference(module: module, activity: activity.id)]?.completed
        == activity.fingerprint
    }
    if !past.covering.isDisjoint(with: finished) { return true }
    return record.standings(with: activity, in: module).contains { $0.completed.map(activity.counts) ?? false }
  }

  /// Why an open activity is asked again; nil where nothing was finished before.
  private func cause(of activity: Activity) -> Overtaking? {
    guard activity.requires != .viewed else { return nil }
    if let completed = record.standings(with: activity, in: module).compactMap(\.completed).first {
      return activity.past?.overtaken[completed] ?? Overtaking(since: nil, reason: nil, kind: .changed)
    }
    return cause(in: activity.past?.missing)
  }

  private func cause(in missing: [Int: Overtaking]?) -> Overtaking? { finished.max().flatMap { missing?[$0] } }
}
