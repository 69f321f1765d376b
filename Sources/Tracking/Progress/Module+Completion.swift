public import Curriculum

extension Module {
  /// The completion that an event brings about; nil where the module is open after it, or was complete before.
  ///
  /// The module is the revision that applies to the participant.
  ///
  /// - Parameter record: the participant's, before the event.
  public func completion(by event: Event, after record: ParticipantRecord) -> ModuleCompletion? {
    guard let participant = event.fact.participant, event.fact.answer?.completes ?? true else { return nil }
    let before = ModuleProgress(exactly: self, record)
    // One event finishes one section, except where that finishes an earlier revision, which covers others.
    guard !before.isComplete, before.sections.count - before.completedSections == 1 || !otherRevisions.isEmpty else {
      return nil
    }
    var history = RecordHistory(record)
    history.add(event)
    guard ModuleProgress(exactly: self, history.record).isComplete else { return nil }
    return ModuleCompletion(participant: participant, module: id, revision: revision)
  }
}

extension ParticipantRecord {
  /// Whether staff asked for an activity again, and it was not answered since: whatever was answered before is over.
  public func beginsAnew(_ activity: Activity, in module: ModuleID) -> Bool {
    let standings = standings(with: activity, in: module)
    return !standings.isEmpty && standings.allSatisfy { $0.askedAgain == $0.attempts }
  }
}
