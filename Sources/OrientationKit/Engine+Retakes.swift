public import Curriculum
public import Storage
public import Tracking

/// What staff ask people to do once more.
extension Engine {
  /// Asks somebody to do one activity of a module again, or the whole module where none is named. It is open again from
  /// then on; what was completed before stays in the log.
  ///
  /// - Throws: `notFound` where the person is not in the group, or has no such thing to do.
  public func askAgain(
    for module: ModuleID, _ activity: ActivityID? = nil, of participant: ParticipantID, in id: GroupID,
    by staff: StaffAccount
  ) async throws(EngineError) {
    let group = try await group(id, for: staff)
    let members = group.members.filter { $0.participant == participant }
    let roles = members.compactMap { kit(of: group).role($0.role) }
    let seats = Set(roles.map { Seat(kit: group.kit, role: $0.id) })
    guard let record = members.first?.record,
      roles.contains(where: { ($0.modules + $0.optionalModules).contains(module) }),
      let place = catalog.modules[module]?.seen(by: seats).revision(for: record)
    else { throw .notFound }
    let sections = place.sections.filter { section in
      activity.map { id in section.activities.contains { $0.ids.contains(id) } } ?? true
    }
    let activities = sections.flatMap(\.activities).filter { one in activity.map(one.ids.contains) ?? true }
    guard !sections.isEmpty else { throw .notFound }
    // What is done by reading is asked for again by asking for the section.
    let reads = activity == nil || activities.contains { $0.requires == .viewed }
    let retake = Retake(
      participant: participant, module: module, activities: activities.flatMap(\.ids),
      sections: reads ? sections.flatMap(\.ids) : [])
    try await commit(.retakeAsked(retake), by: staff)
  }
}
