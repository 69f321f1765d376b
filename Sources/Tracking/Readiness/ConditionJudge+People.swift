import Curriculum

/// What everybody in a role did.
extension ConditionJudge {
  func complete(_ role: RoleID, _ module: ModuleID?) -> Finding {
    guard let modules = modules(of: role, module) else { return Finding(.unknown, .nobody(role: role)) }
    return people(in: role, module.map(Reason.PeopleReason.Task.module) ?? .orientation) { member in
      Truth(modules.allSatisfy { ModuleProgress(of: $0, given: member.record).isComplete })
    }
  }

  func done(_ role: RoleID, _ moduleID: ModuleID, _ activityID: ActivityID) -> Finding {
    guard let (activity, section) = activity(activityID, of: moduleID, for: role) else {
      return Finding(.unknown, .nobody(role: role))
    }
    return people(in: role, .activity(moduleID, activityID)) { member in
      Truth(member.record.isDone(activity, in: section))
    }
  }

  /// Who has no score yet has neither reached nor missed it.
  func score(_ role: RoleID, _ moduleID: ModuleID, _ activityID: ActivityID?, _ bound: Percentage) -> Finding {
    guard let module = module(moduleID, for: role) else { return Finding(.unknown, .nobody(role: role)) }
    return people(in: role, .score(moduleID, activityID, bound)) { member in
      let score =
        if let activityID {
          activity(activityID, of: moduleID, for: role).flatMap { member.record.score(in: $0.activity, of: moduleID) }
        } else {
          member.record.score(in: module)
        }
      return score.map { Truth($0 >= bound) } ?? .unknown
    }
  }

  /// What is not complete has no age.
  func age(_ role: RoleID, _ module: ModuleID?, _ bound: Period) -> Finding {
    guard let modules = modules(of: role, module) else { return Finding(.unknown, .nobody(role: role)) }
    let oldest = bound.before(today)
    return people(in: role, .age(module, bound)) { member in
      Truth.all(modules.map { member.record.completionDay(of: $0).map { Truth($0 >= oldest) } ?? .unknown })
    }
  }

  /// One finding from what is so of each person in a role. A failure does not hide that nothing is known of others.
  func people(
    in role: RoleID, _ task: Reason.PeopleReason.Task, _ truth: (GroupSnapshot.Member) -> Truth
  ) -> Finding {
    let members = group.members(in: role)
    guard !members.isEmpty else { return Finding(.unknown, .nobody(role: role)) }
    let truths = members.map(truth)
    let whole = Truth.all(truths)
    let reasons = (whole == .pass ? [.pass] : [Truth.fail, .unknown]).compactMap { kind -> Reason? in
      let people = zip(members, truths).filter { $0.1 == kind }.map { $0.0.person }
      guard !people.isEmpty else { return nil }
      return Reason(kind, .people(Reason.PeopleReason(task: task, role: role, people: people)))
    }
    return Finding(whole, reasons)
  }

  /// The module, or all of the role, as the role sees it. Nil where nothing is asked for, or not all of it is known:
  /// nobody has done it.
  private func modules(of roleID: RoleID, _ wanted: ModuleID?) -> [Module]? {
    if let wanted { return module(wanted, for: roleID).map { [$0] } }
    guard let role = kit.role(roleID), catalog.modules(of: role).count == role.modules.count,
      case let modules = catalog.modules(of: role, seenBy: [Seat(kit: kit.id, role: roleID)]), !modules.isEmpty
    else { return nil }
    return modules
  }

  /// The module as the role sees it; nil where it sees nothing of it.
  private func module(_ id: ModuleID, for role: RoleID) -> Module? {
    let seen = catalog.modules[id]?.seen(by: [Seat(kit: kit.id, role: role)])
    return seen?.sections.isEmpty == false ? seen : nil
  }

  private func activity(
    _ id: ActivityID, of module: ModuleID, for role: RoleID
  ) -> (activity: Activity, section: SectionReference)? {
    for section in self.module(module, for: role)?.sections ?? [] {
      guard let activity = section.activities.first(where: { $0.id == id }) else { continue }
      return (activity, SectionReference(module: module, section: section.id))
    }
    return nil
  }
}
