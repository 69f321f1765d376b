import Curriculum

/// What everybody in a role did.
extension ConditionJudge {
  func complete(_ role: RoleID, _ module: ModuleID?) -> Finding {
    guard let modules = modules(of: role, module) else { return nothing(for: role, module) }
    return people(in: role, module.map(Reason.PeopleReason.Task.module) ?? .orientation, again: modules) { member in
      Lasting(Truth(modules.allSatisfy { ModuleProgress(of: $0, given: member.record).isComplete }))
    }
  }

  func done(_ role: RoleID, _ moduleID: ModuleID, _ activityID: ActivityID) -> Finding {
    guard let module = module(moduleID, for: role), let activity = activity(activityID, of: moduleID, for: role)
    else { return nothing(for: role, moduleID) }
    return people(in: role, .activity(moduleID, activityID), again: [module]) { member in
      Lasting(Truth(member.record.isDone(activity, of: module)))
    }
  }

  /// Who has no score yet has neither reached nor missed it.
  func score(_ role: RoleID, _ moduleID: ModuleID, _ activityID: ActivityID?, _ bound: Percentage) -> Finding {
    guard let module = module(moduleID, for: role) else { return nothing(for: role, moduleID) }
    return people(in: role, .score(moduleID, activityID, bound)) { member in
      let score =
        if let activityID {
          activity(activityID, of: moduleID, for: role).flatMap { member.record.score(in: $0, of: moduleID) }
        } else {
          member.record.score(in: module)
        }
      return Lasting(score.map { Truth($0 >= bound) } ?? .unknown)
    }
  }

  /// What is not complete has no age.
  func age(_ role: RoleID, _ module: ModuleID?, _ bound: Period) -> Finding {
    guard let modules = modules(of: role, module) else { return nothing(for: role, module) }
    let oldest = bound.before(today)
    return people(in: role, .age(module, bound)) { member in
      Lasting.all(
        modules.map { module in
          guard let day = member.record.completionDay(of: module) else { return Lasting(.unknown) }
          return day >= oldest ? Lasting(.pass, until: bound.lastDay(reachingBackTo: day)) : Lasting(.fail)
        })
    }
  }

  /// The kit asks people of a role for something of which they see nothing: only its author can mend that.
  private func nothing(for role: RoleID, _ module: ModuleID?) -> Finding {
    Finding(.unknown, .nothing(role: role, module: module))
  }

  /// One finding from what is so of each person in a role. A failure does not hide that nothing is known of others.
  ///
  /// - Parameter modules: what the people may be asked for again.
  func people(
    in role: RoleID, _ task: Reason.PeopleReason.Task, again modules: [Module] = [],
    _ judged: (GroupSnapshot.Member) -> Lasting
  ) -> Finding {
    let members = group.members(in: role)
    guard !members.isEmpty else { return Finding(.unknown, .nobody(role: role)) }
    let found = members.map(judged)
    let whole = Lasting.all(found)
    let reasons = (whole.truth == .pass ? [.pass] : [Truth.fail, .unknown]).compactMap { kind -> Reason? in
      let people = zip(members, found).filter { $0.1.truth == kind }.map(\.0)
      guard !people.isEmpty else { return nil }
      let again = kind == .pass ? [] : people.flatMap { self.again($0, task, modules) }
      return Reason(
        kind, .people(Reason.PeopleReason(task: task, role: role, people: people.map(\.person), again: again)))
    }
    return Finding(whole, reasons)
  }

  /// What of a task somebody had finished and is asked for again.
  private func again(
    _ member: GroupSnapshot.Member, _ task: Reason.PeopleReason.Task, _ modules: [Module]
  ) -> [Reason.PersonAgain] {
    modules.compactMap { module in
      let items = ModuleProgress(of: module, given: member.record).askedAgain.filter { item in
        guard case .activity(_, let activity) = task else { return true }
        return item.activity == activity
      }
      return items.isEmpty ? nil : Reason.PersonAgain(person: member.person, module: module.id, items: items)
    }
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

  private func activity(_ id: ActivityID, of module: ModuleID, for role: RoleID) -> Activity? {
    self.module(module, for: role)?.activities.first { $0.id == id }
  }
}
