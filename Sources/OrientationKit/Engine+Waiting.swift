internal import ActivityKit
public import Authoring
public import Curriculum
internal import Storage
public import Tracking

/// An answer that was kept and is not judged yet.
public struct WaitingAnswer: Sendable {
  /// Whose answer it is.
  public let participant: ParticipantID
  /// The name that they go by.
  public let name: String
  /// The group in which they have the module to do.
  public let group: GroupID
  /// What the group is called.
  public let groupName: String
  /// The module, in the revision that applies to them.
  public let module: Module
  /// The section in which the activity stands.
  public let section: Section
  /// What was answered.
  public let activity: Activity
  /// By the version of the plugin that took the answer.
  let prepared: any PreparedActivity
  let answer: LastAnswer
  let record: ParticipantRecord
}

/// Answers to types that were dropped in and could not judge them. What is compiled in is judged on the next visit.
extension Engine {
  /// All answers that are not judged yet, by group and person.
  public func waitingAnswers() async throws(EngineError) -> [WaitingAnswer] {
    guard library.activities.values.contains(where: { $0.values.contains(where: \.isReplaceable) }) else { return [] }
    let groups = try await storing { store throws(StoreError) in try await store.groups(in: organization) }
    var found: [WaitingAnswer] = []
    var seen: Set<String> = []
    for group in groups {
      for member in group.members {
        for waiting in try await waitingAnswers(of: member, in: group) {
          let place = "\(member.participant) \(waiting.module.id) \(waiting.activity.id)"
          if seen.insert(place).inserted { found.append(waiting) }
        }
      }
    }
    return found
  }

  private func waitingAnswers(
    of member: GroupSnapshot.Member, in group: GroupSnapshot
  ) async throws(EngineError) -> [WaitingAnswer] {
    let seats: Set<Seat> = [Seat(kit: group.kit, role: member.role)]
    guard let role = catalog.kits[group.kit]?.role(member.role) else { return [] }
    let modules = catalog.modules(of: role, seenBy: seats) + catalog.optionalModules(of: role, seenBy: seats)
    let places = modules.map { $0.revision(for: member.record) }.flatMap { module in
      module.sections.flatMap { section in
        section.activities.compactMap { activity -> (Module, Section, Activity, any PreparedActivity)? in
          guard let prepared = library.prepared(activity.id, of: module), prepared.isReplaceable,
            !member.record.standings(with: activity, in: module.id).isEmpty
          else { return nil }
          return (module, section, activity, prepared)
        }
      }
    }
    guard !places.isEmpty else { return [] }
    let answers = try await lastAnswers(of: member.participant, in: organization).mapValues(LastAnswer.init)
    return places.compactMap { module, section, activity, prepared in
      guard let last = lastAnswer(to: activity, in: module.id, among: answers, given: member.record),
        last.progress == .waiting
      else { return nil }
      return WaitingAnswer(
        participant: member.participant, name: member.name, group: group.group, groupName: group.name, module: module,
        section: section, activity: activity, prepared: prepared.asOf(version: last.version) ?? prepared,
        answer: last, record: member.record)
    }
  }

  /// Judges all answers that wait, as when what kept them from being judged was mended.
  ///
  /// - Returns: how many are judged now.
  @discardableResult
  public func settleWaiting() async throws(EngineError) -> Int {
    var count = 0
    for waiting in try await waitingAnswers() where waiting.prepared.version == waiting.answer.version {
      let isSettled = try await settle(
        waiting.answer, waiting.activity, of: waiting.module, waiting.prepared, for: waiting.participant,
        waiting.record, in: organization)
      if isSettled { count += 1 }
    }
    return count
  }

  /// The same engine with other modules and kits, as when they were loaded anew.
  public func serving(_ library: Library) -> Engine { Engine(self, library: library) }
}
