public import Curriculum

extension Module {
  /// The revision that applies to somebody: the one that they began, until it is complete or withdrawn; for everybody
  /// else, and for whoever has nothing left to do in it, the newest, which this is.
  public func revision(for record: ParticipantRecord) -> Module {
    guard !otherRevisions.isEmpty, let begun = record.revision(of: id), begun != revision, !withdraws(begun),
      let other = otherRevisions.first(where: { $0.revision == begun }),
      !other.wasCompleted(in: record), !wasCompleted(in: record)
    else { return self }
    return other
  }

  /// Whether somebody completed this very revision, whatever staff asked for again since.
  private func wasCompleted(in record: ParticipantRecord) -> Bool {
    ModuleProgress(exactly: self, record, heedsAsking: false).isComplete
  }
}

extension ParticipantRecord {
  /// Whether an activity of a module is done: in the revision that applies to the participant, under whichever of its
  /// ids. Where that revision does not have it yet, it is not.
  func isDone(_ activity: Activity, of module: Module) -> Bool {
    let own = module.revision(for: self)
    let section = own.sections.first { section in
      section.activities.contains { activity.ids.contains($0.id) }
    }
    guard let section, let place = section.activities.first(where: { activity.ids.contains($0.id) }) else {
      return false
    }
    return !SectionJudge(of: own, given: self).progress(of: section).openActivities.contains(place.id)
  }
}
