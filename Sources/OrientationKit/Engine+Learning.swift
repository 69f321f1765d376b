internal import Authoring
public import Curriculum
public import Storage
public import Tracking

/// What participants do once they are in.
extension Engine {
  /// The participant who is signed in, with all that their pages need; nil where nobody is, or staff are.
  ///
  /// - Parameter section: the section whose last answers are wanted too.
  public func visit(_ token: Secret, to section: SectionReference? = nil) async throws(EngineError) -> Visit? {
    let instant = now
    let places = section.map(self.places) ?? []
    return try await storing { store throws(StoreError) in
      try await store.visit(token.hash, at: instant, answersTo: places)
    }
  }

  /// The activities of a section, in whichever revision and under whichever id.
  private func places(in section: SectionReference) -> [ActivityReference] {
    guard let newest = catalog.modules[section.module] else { return [] }
    let all = ([newest] + newest.otherRevisions).compactMap { $0.section(calledOnce: section.section) }
      .flatMap { $0.activities.flatMap(\.ids) }
    return Set(all).map { ActivityReference(module: section.module, activity: $0) }
  }

  /// What a participant answered last to each activity that they answered.
  public func lastAnswers(
    of participant: ParticipantID, in organization: OrganizationID
  ) async throws(EngineError) -> [ActivityReference: Answer] {
    try await storing { store throws(StoreError) in try await store.lastAnswers(of: participant, in: organization) }
  }

  /// The modules that a participant's roles ask for, as they see them, each once, in the kits' order.
  public func modules(for profile: ParticipantProfile) -> [Module] {
    var seen: Set<ModuleID> = []
    return roles(of: profile).flatMap { catalog.modules(of: $0, seenBy: profile.seats) }
      .filter { seen.insert($0.id).inserted }
  }

  /// The modules that a participant may do as well, as they see them, each once: none that one of their roles asks for.
  public func optionalModules(for profile: ParticipantProfile) -> [Module] {
    var seen = Set(modules(for: profile).map(\.id))
    return roles(of: profile).flatMap { catalog.optionalModules(of: $0, seenBy: profile.seats) }
      .filter { seen.insert($0.id).inserted }
  }

  /// The titles of the steps that the participant's modules stand in.
  public func steps(for profile: ParticipantProfile) -> [ModuleID: String] {
    let named = roles(of: profile).flatMap(\.steps).flatMap { step in
      step.modules.compactMap { entry in step.title.map { (entry.id, $0) } }
    }
    return Dictionary(named) { first, _ in first }
  }

  private func roles(of profile: ParticipantProfile) -> [Role] {
    profile.enrollments.compactMap { catalog.kits[$0.kit]?.role($0.enrollment.role) }
  }

  /// The modules that a participant's roles ask for, each in the revision that applies to them.
  public func modules(for visit: Visit) -> [Module] {
    modules(for: visit.profile).map { $0.revision(for: visit.record) }
  }

  /// How far the participant is.
  public func progress(of visit: Visit) -> OrientationProgress {
    OrientationProgress(of: modules(for: visit.profile), given: visit.record)
  }

  /// How far the participant is with what they may do as well.
  public func optionalProgress(of visit: Visit) -> OrientationProgress {
    OrientationProgress(of: optionalModules(for: visit.profile), given: visit.record)
  }

  /// A section of a module that the participant's roles have, in the revision that applies to the participant. A section
  /// that was renamed is found by the ids that it had, too.
  ///
  /// - Throws: `notFound` where there is none, or where it is not theirs; `notOpenYet` where something else comes
  ///   first.
  public func section(
    _ reference: SectionReference, for visit: Visit
  ) throws(EngineError) -> (module: Module, section: Section) {
    guard let module = module(reference.module, for: visit.profile)?.revision(for: visit.record),
      let section = module.section(calledOnce: reference.section)
    else { throw .notFound }
    if !module.requires.isEmpty {
      let modules = modules(for: visit.profile) + optionalModules(for: visit.profile)
      let progress = OrientationProgress(of: modules, given: visit.record)
      guard progress.unmet(before: module.id).isEmpty else { throw .notOpenYet }
    }
    return (module, section)
  }

  /// A module that one of a participant's roles asks for or offers, as they see it; nil where there is none.
  private func module(_ id: ModuleID, for profile: ParticipantProfile) -> Module? {
    guard roles(of: profile).contains(where: { $0.modules.contains(id) || $0.optionalModules.contains(id) }),
      let module = catalog.modules[id]?.seen(by: profile.seats), !module.sections.isEmpty
    else { return nil }
    return module
  }

  /// Notes that the participant read a section and went on. Noting it again is harmless; what is to be read again since
  /// a revision is noted once more.
  ///
  /// - Throws: as `section(_:for:)` does.
  public func viewed(_ reference: SectionReference, by visit: Visit) async throws(EngineError) {
    let (module, section) = try section(reference, for: visit)
    var key = "viewed \(module.id)/\(section.id)"
    if let reading = visit.record.reading(of: section, in: module.id) {
      if let asked = reading.askedAgain {
        key += " \(asked.milliseconds)"
      } else {
        guard let since = section.past?.again?.since, reading.last < since else { return }
        key += " \(module.revision)"
      }
    }
    let participant = visit.profile.participant
    let fact = Fact.sectionViewed(
      SectionView(
        participant: participant, section: SectionReference(module: module.id, section: section.id),
        revision: module.revision))
    try await commit(
      Change(
        organization: visit.session.organization,
        key: IdempotencyKey(actor: .participant(participant), value: key),
        events: completing(module, event(fact, by: .participant(participant), at: now), visit.record)))
  }

  /// What was answered last to the activity as it now is, under whichever of its ids. What was answered before staff
  /// asked for it again is over.
  func lastAnswer(
    to activity: Activity, in module: ModuleID, among answers: [ActivityReference: LastAnswer],
    given record: ParticipantRecord
  ) -> LastAnswer? {
    let all = activity.ids.compactMap { answers[ActivityReference(module: module, activity: $0)] }
    let last = all.first { $0.fingerprint == activity.fingerprint }
    return last?.progress == nil && record.beginsAnew(activity, in: module) ? nil : last
  }

  /// An event, and the completion of the module where the event brings it about.
  func completing(_ module: Module, _ event: Event, _ record: ParticipantRecord) -> [Event] {
    guard let completion = module.completion(by: event, after: record) else { return [event] }
    return [event, self.event(.completed(completion), by: event.actor, at: event.at)]
  }
}

extension Module {
  /// A section by the id that it has or, where none has it, by one that it had.
  fileprivate func section(calledOnce id: SectionID) -> Section? {
    section(id) ?? sections.first { $0.past?.ids.contains(id) ?? false }
  }
}

extension ParticipantProfile {
  /// The participant's places in groups, by which they see what is not for everybody.
  public var seats: Set<Seat> { Set(enrollments.map { Seat(kit: $0.kit, role: $0.enrollment.role) }) }
}
