import Curriculum

/// Judges one condition after another against a group.
struct ConditionJudge {
  let group: GroupSnapshot
  let kit: Kit
  let catalog: Catalog
  let today: Day

  struct Finding {
    let truth: Truth
    let reasons: [Reason]

    init(_ truth: Truth, _ reasons: [Reason]) {
      self.truth = truth
      self.reasons = reasons
    }

    /// A condition with one thing to say.
    init(_ truth: Truth, _ matter: Reason.Matter) { self.init(truth, [Reason(truth, matter)]) }
  }

  func judge(_ condition: Condition) -> Finding {
    switch condition {
    case .all(let parts): combine(parts, by: Truth.all)
    case .any(let parts): combine(parts, by: Truth.any)
    case .not(let part): negate(judge(part))
    case .count(let role, let atLeast, let atMost): count(role, atLeast, atMost)
    case .complete(let role): complete(role)
    case .done(let role, let module, let activity): done(role, module, activity)
    case .field(let field, let comparison): answer(to: field, comparison)
    }
  }

  /// Where the whole passes, the reasons are what passed; otherwise everything that did not, so that a failure
  /// never hides that something else is missing.
  private func combine(_ parts: [Condition], by rule: ([Truth]) -> Truth) -> Finding {
    let findings = parts.map(judge)
    let truth = parts.isEmpty ? Truth.unknown : rule(findings.map(\.truth))
    return Finding(truth, findings.filter { ($0.truth == .pass) == (truth == .pass) }.flatMap(\.reasons))
  }

  private func negate(_ finding: Finding) -> Finding {
    Finding(!finding.truth, finding.reasons.map { Reason(!$0.truth, $0.matter) })
  }

  private func count(_ role: RoleID, _ atLeast: Int?, _ atMost: Int?) -> Finding {
    let found = group.members(in: role).count
    let fits = found >= (atLeast ?? 0) && found <= (atMost ?? .max)
    return Finding(Truth(fits), .count(role: role, found: found, atLeast: atLeast, atMost: atMost))
  }

  private func complete(_ roleID: RoleID) -> Finding {
    // Where nothing is asked for, or not all of it is known, nobody has completed it.
    guard let role = kit.role(roleID), case let modules = catalog.modules(of: role), !modules.isEmpty,
      modules.count == role.modules.count
    else { return Finding(.unknown, .nobody(role: roleID)) }
    return everybody(in: roleID, task: .orientation) { member in
      modules.allSatisfy { ModuleProgress(of: $0, given: member.record).isComplete }
    }
  }

  private func done(_ role: RoleID, _ moduleID: ModuleID, _ activityID: ActivityID) -> Finding {
    guard let module = catalog.modules[moduleID],
      let section = module.sections.first(where: { $0.activities.contains { $0.id == activityID } }),
      let activity = section.activities.first(where: { $0.id == activityID })
    else { return Finding(.unknown, .nobody(role: role)) }
    let reference = SectionReference(module: moduleID, section: section.id)
    return everybody(in: role, task: .activity(moduleID, activityID)) { member in
      member.record.isDone(activity, in: reference)
    }
  }

  private func everybody(
    in role: RoleID, task: Reason.PeopleReason.Task, did: (GroupSnapshot.Member) -> Bool
  ) -> Finding {
    let members = group.members(in: role)
    guard !members.isEmpty else { return Finding(.unknown, .nobody(role: role)) }
    let open = members.filter { !did($0) }
    let truth = Truth(open.isEmpty)
    let named = (open.isEmpty ? members : open).map(\.person)
    return Finding(truth, .people(Reason.PeopleReason(task: task, role: role, people: named)))
  }

  private func answer(to fieldID: FieldID, _ comparison: Comparison) -> Finding {
    func finding(_ truth: Truth, _ value: String?, _ people: [Person]) -> Finding {
      Finding(
        truth, .field(Reason.FieldReason(field: fieldID, comparison: comparison, value: value, people: people)))
    }
    guard let field = kit.field(fieldID) else { return finding(.unknown, nil, []) }
    guard !field.each.isEmpty else {
      let value = group.answers[FieldKey(fieldID)]
      return finding(comparison.holds(for: value, of: field.type, on: today), value, [])
    }
    let members = group.members.filter { field.each.contains($0.role) }
    guard !members.isEmpty else { return Finding(.unknown, .nobody(role: field.each[0])) }
    let truths = members.map { member in
      comparison.holds(
        for: group.answers[FieldKey(fieldID, about: member.participant)], of: field.type, on: today)
    }
    let missingRole = field.each.first { role in group.members(in: role).isEmpty }
    let truth = Truth.all(truths)
    if truth == .pass, let missingRole { return Finding(.unknown, .nobody(role: missingRole)) }
    // A failure must not hide that others' answers are missing: staff see both.
    let reasons = [Truth.fail, .unknown, .pass].compactMap { kind -> Reason? in
      guard kind != .pass || truth == .pass else { return nil }
      let people = zip(members, truths).filter { $0.1 == kind }.map { $0.0.person }
      guard !people.isEmpty else { return nil }
      return Reason(
        kind, .field(Reason.FieldReason(field: fieldID, comparison: comparison, value: nil, people: people)))
    }
    return Finding(truth, reasons)
  }
}

extension GroupSnapshot.Member {
  var person: Person { Person(participant: participant, name: name) }
}
