import Curriculum

/// What the planning form says.
extension ConditionJudge {
  func answer(to fieldID: FieldID, _ comparison: Comparison) -> Finding {
    guard let field = kit.field(fieldID) else {
      return Finding(.unknown, .unasked(fieldID))
    }
    guard !field.each.isEmpty else {
      let found = look(at: field, comparison, for: nil)
      return Finding(found.lasting, reason(found.decisive, comparison, found.value, [], found.other))
    }
    let members = group.members.filter { field.each.contains($0.role) }
    guard !members.isEmpty else { return Finding(.unknown, .nobody(role: field.each[0])) }
    let found = members.map { (person: $0.person, answer: look(at: field, comparison, for: $0)) }
    let whole = Lasting.all(found.map(\.answer.lasting))
    if whole.truth == .pass, let empty = field.each.first(where: { group.members(in: $0).isEmpty }) {
      return Finding(.unknown, .nobody(role: empty))
    }
    return Finding(whole, reasons(found, comparison, in: whole.truth))
  }

  /// A failure must not hide that others' answers are missing: staff see both.
  private func reasons(
    _ found: [(person: Person, answer: Answered)], _ comparison: Comparison, in whole: Truth
  ) -> [Reason] {
    var reasons: [Reason] = []
    for kind in whole == .pass ? [.pass] : [Truth.fail, .unknown] {
      let ofKind = found.filter { $0.answer.truth == kind }
      var fields: [FieldID] = []
      for one in ofKind where !fields.contains(one.answer.decisive) { fields.append(one.answer.decisive) }
      for field in fields {
        let isGroups = kit.field(field)?.each.isEmpty ?? true
        let deciding = ofKind.filter { $0.answer.decisive == field }
        reasons.append(
          Reason(
            kind,
            self.reason(
              field, comparison, isGroups ? deciding.first?.answer.value : nil,
              isGroups ? [] : deciding.map(\.person), deciding.first?.answer.other)))
      }
    }
    return reasons
  }

  private func reason(
    _ field: FieldID, _ comparison: Comparison, _ value: String?, _ people: [Person], _ other: String? = nil
  ) -> Reason.Matter {
    .field(
      Reason.FieldReason(field: field, comparison: comparison, value: value, people: people, other: other))
  }

  /// What one answer comes to, and which field decided that: the other one where its answer is missing.
  private struct Answered {
    let lasting: Lasting
    let decisive: FieldID
    let value: String?
    var other: String?

    var truth: Truth { lasting.truth }
  }

  private func look(at field: Field, _ comparison: Comparison, for member: GroupSnapshot.Member?) -> Answered {
    let value = readable(field, for: member)
    guard let answer = value.answer else {
      return Answered(lasting: Lasting(.unknown), decisive: field.id, value: value.raw)
    }
    guard let otherID = comparison.otherField else {
      return Answered(
        lasting: Lasting(
          comparison.holds(for: answer, of: field.type, on: today), until: comparison.lastDay(for: answer, on: today)),
        decisive: field.id, value: answer)
    }
    guard let otherField = kit.field(otherID) else {
      return Answered(lasting: Lasting(.unknown), decisive: otherID, value: nil)
    }
    let other = readable(otherField, for: member)
    guard let otherAnswer = other.answer else {
      return Answered(lasting: Lasting(.unknown), decisive: otherID, value: other.raw)
    }
    return Answered(
      lasting: Lasting(comparison.holds(for: answer, of: field.type, against: otherAnswer, on: today)),
      decisive: field.id, value: answer, other: otherField.each.isEmpty ? otherAnswer : nil)
  }

  /// The group's answer, or the person's where each has one. Who was chosen but is not in the group in a role of the
  /// field's, or whose name was erased, is no answer any more.
  private func readable(
    _ field: Field, for member: GroupSnapshot.Member?
  ) -> (raw: String?, answer: String?) {
    let raw = group.answers[FieldKey(field.id, about: field.each.isEmpty ? nil : member?.participant)]
    guard let raw, !raw.isEmpty, field.type.accepts(raw) else { return (raw, nil) }
    if case .person(let roles) = field.type, !group.hasNamed(raw, in: roles) { return (raw, nil) }
    return (raw, raw)
  }

  /// Whether a condition over answers holds for one person.
  func holds(_ condition: Condition, for member: GroupSnapshot.Member) -> Lasting {
    guard case .field(let id, let comparison) = condition, let field = kit.field(id),
      field.each.isEmpty || field.each.contains(member.role)
    else { return Lasting(.unknown) }
    return look(at: field, comparison, for: member).lasting
  }

  func overlap(_ overlap: Overlap) -> Finding {
    guard let field = kit.field(overlap.field), let meetingField = kit.field(overlap.meeting),
      let meetings = schedule(of: meetingField, for: nil)
    else {
      let raw = group.answers[FieldKey(overlap.meeting)]
      return Finding(.unknown, reason(overlap.meeting, .answered, raw, []))
    }
    func covers(_ member: GroupSnapshot.Member?) -> Truth {
      guard let times = schedule(of: field, for: member) else { return .unknown }
      func covers(_ slot: Schedule.Slot) -> Bool { times.minutes(within: slot) >= overlap.minutes }
      return Truth(
        overlap.needsEveryMeeting ? meetings.slots.allSatisfy(covers) : meetings.slots.contains(where: covers))
    }
    guard !field.each.isEmpty else {
      let truth = covers(nil)
      let missing = reason(field.id, .answered, group.answers[FieldKey(field.id)], [])
      return Finding(truth, truth == .unknown ? missing : .times(field.id, meeting: meetingField.id))
    }
    let roles = overlap.role.map { [$0] } ?? field.each
    let members = group.members.filter { roles.contains($0.role) }
    if overlap.atLeast == nil, let empty = roles.first(where: { group.members(in: $0).isEmpty }) {
      return Finding(.unknown, .nobody(role: empty))
    }
    return tally(
      members, .times(field.id, meeting: meetingField.id), atLeast: overlap.atLeast ?? members.count, atMost: nil
    ) { Lasting(covers($0)) }
  }

  private func schedule(of field: Field, for member: GroupSnapshot.Member?) -> Schedule? {
    readable(field, for: member).answer.flatMap(Schedule.init)
  }
}
