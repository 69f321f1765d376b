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
  /// Whether what staff asked for again is open: it does not change what had been finished.
  let heedsAsking: Bool

  init(of module: Module, given record: ParticipantRecord, heedsAsking: Bool = true) {
    var finished: Set<Int> = []
    // The oldest first: whether a revision was finished can depend on those before it alone.
    for earlier in module.otherRevisions.reversed() where earlier.revision < module.revision {
      let judge = SectionJudge(
        module: module.id, record: record, finished: finished, limit: earlier.revision, heedsAsking: false)
      let isFinished = earlier.sections.allSatisfy { judge.progress(of: $0).isComplete }
      if isFinished, !earlier.sections.isEmpty { finished.insert(earlier.revision) }
    }
    self.init(module: module.id, record: record, finished: finished, limit: .max, heedsAsking: heedsAsking)
  }

  private init(
    module: ModuleID, record: ParticipantRecord, finished: Set<Int>, limit: Int, heedsAsking: Bool
  ) {
    self.module = module
    self.record = record
    self.finished = finished
    self.limit = limit
    self.heedsAsking = heedsAsking
  }

  func progress(of section: Section) -> SectionProgress {
    let reading = record.reading(of: section, in: module).flatMap { $0.first <= limit ? $0 : nil }
    let isCovered = section.past.map { !$0.covering.isDisjoint(with: finished) } ?? false
    let mustReadAgain =
      reading.map { reading in section.past?.again?.since.map { reading.last < $0 } ?? false } ?? false
    let isAsked = heedsAsking && reading?.askedAgain != nil
    let isRead = reading != nil && !mustReadAgain && !isAsked
    var open: [ActivityID] = []
    var again: [AskedAgain] = []
    if mustReadAgain, let cause = section.past?.again {
      again.append(AskedAgain(activity: nil, cause: cause))
    } else if isAsked {
      again.append(AskedAgain(activity: nil, cause: .byStaff))
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
      let standing = record.standings[ActivityReference(module: module, activity: activity.id)]
      return standing?.completed == activity.fingerprint && !(heedsAsking && standing?.askedAgain != nil)
    }
    if isAsked(activity) { return false }
    if !past.covering.isDisjoint(with: finished) { return true }
    return record.standings(with: activity, in: module).contains { $0.completed.map(activity.counts) ?? false }
  }

  /// Whether staff asked for what was done and it was not done since, under whichever of its ids.
  private func isAsked(_ activity: Activity) -> Bool {
    guard heedsAsking else { return false }
    let done = record.standings(with: activity, in: module).filter { $0.completed != nil }
    return !done.isEmpty && done.allSatisfy { $0.askedAgain != nil }
  }

  /// Why an open activity is asked again; nil where nothing was finished before.
  private func cause(of activity: Activity) -> Overtaking? {
    guard activity.requires != .viewed else { return nil }
    if isAsked(activity) { return .byStaff }
    if let completed = record.standings(with: activity, in: module).compactMap(\.completed).first {
      return activity.past?.overtaken[completed] ?? Overtaking(since: nil, reason: nil, kind: .changed)
    }
    return cause(in: activity.past?.missing)
  }

  private func cause(in missing: [Int: Overtaking]?) -> Overtaking? { finished.max().flatMap { missing?[$0] } }
}

extension Overtaking {
  /// Staff asked for it.
  static let byStaff = Overtaking(since: nil, reason: nil, kind: .asked)
}
