import Curriculum

/// Judges one condition after another against a group.
struct ConditionJudge {
  let group: GroupSnapshot
  let kit: Kit
  let catalog: Catalog
  let today: Day

  /// What became of a condition that has none below it.
  struct Finding {
    let lasting: Lasting
    let reasons: [Reason]

    init(_ lasting: Lasting, _ reasons: [Reason]) {
      self.lasting = lasting
      self.reasons = reasons
    }

    /// A condition with one thing to say.
    init(_ lasting: Lasting, _ matter: Reason.Matter) { self.init(lasting, [Reason(lasting.truth, matter)]) }

    /// What no day changes.
    init(_ truth: Truth, _ matter: Reason.Matter) { self.init(Lasting(truth), matter) }
  }

  func judge(_ condition: Condition) -> ConditionResult {
    let parts: [ConditionResult]
    let lasting: Lasting
    switch condition {
    case .all(let conditions):
      parts = conditions.map(judge)
      lasting = parts.isEmpty ? Lasting(.unknown) : .all(parts.map(\.lasting))
    case .any(let conditions):
      parts = conditions.map(judge)
      lasting = parts.isEmpty ? Lasting(.unknown) : .any(parts.map(\.lasting))
    case .not(let part):
      parts = [judge(part)]
      lasting = !.all(parts.map(\.lasting))
    default:
      let finding = look(at: condition)
      return ConditionResult(
        condition, finding.lasting.truth, reasons: finding.reasons, until: finding.lasting.last)
    }
    return ConditionResult(condition, lasting.truth, parts: parts, until: lasting.last)
  }

  private func look(at condition: Condition) -> Finding {
    switch condition {
    case .all, .any, .not: Finding(Lasting(.unknown), [])
    case .count(let role, let atLeast, let atMost, let having): count(role, atLeast, atMost, having)
    case .complete(let role, let module): complete(role, module)
    case .done(let role, let module, let activity): done(role, module, activity)
    case .joined(let role): people(in: role, .joining) { Lasting(Truth($0.hasJoined)) }
    case .score(let role, let module, let activity, let bound): score(role, module, activity, bound)
    case .age(let role, let module, let bound): age(role, module, bound)
    case .field(let field, let comparison): answer(to: field, comparison)
    case .overlap(let overlap): self.overlap(overlap)
    case .groups(let atMost): groups(atMost)
    }
  }

  private func count(_ role: RoleID, _ atLeast: Int?, _ atMost: Int?, _ having: [Condition]) -> Finding {
    let members = group.members(in: role)
    guard !having.isEmpty else {
      let fits = members.count >= (atLeast ?? 0) && members.count <= (atMost ?? .max)
      return Finding(Truth(fits), .count(role: role, found: members.count, atLeast: atLeast, atMost: atMost))
    }
    let fields = having.compactMap { condition -> FieldID? in
      guard case .field(let field, _) = condition else { return nil }
      return field
    }
    return tally(members, .answers(fields), atLeast: atLeast, atMost: atMost) { member in
      Lasting.all(having.map { holds($0, for: member) })
    }
  }

  /// Counts for how many people something is so. What is not known of somebody could be so or not: the count passes or
  /// fails only where that makes no difference.
  func tally(
    _ members: [GroupSnapshot.Member], _ subject: Reason.TallyReason.Subject, atLeast: Int?, atMost: Int?,
    _ judged: (GroupSnapshot.Member) -> Lasting
  ) -> Finding {
    let found = members.map { (person: $0.person, judged: judged($0)) }
    func people(_ truth: Truth) -> [Person] { found.filter { $0.judged.truth == truth }.map(\.person) }
    let reason = Reason.TallyReason(
      subject: subject, fitting: people(.pass), others: people(.fail), unknown: people(.unknown), atLeast: atLeast,
      atMost: atMost)
    let certain = reason.fitting.count
    let possible = certain + reason.unknown.count
    let (least, most) = (atLeast ?? 0, atMost ?? .max)
    let whole: Truth =
      certain >= least && possible <= most ? .pass : possible < least || certain > most ? .fail : .unknown
    let last: Day?
    if whole == .pass, atMost == nil {
      // It passes as long as enough of those are left for whom it is so: the days of the others do not matter.
      let fitting = found.filter { $0.judged.truth == .pass }.map(\.judged.last)
      let ending = fitting.compactMap(\.self).sorted(by: >)
      let needed = least - (fitting.count - ending.count)
      last = needed > 0 ? ending[needed - 1] : nil
    } else {
      last = Lasting.first(of: found.map(\.judged.last))
    }
    return Finding(Lasting(whole, until: last), .tally(reason))
  }

  private func groups(_ atMost: Int) -> Finding {
    let truth = group.groupsOfKit.map { Truth($0 <= atMost) } ?? .unknown
    return Finding(truth, .groups(found: group.groupsOfKit, atMost: atMost))
  }
}

extension GroupSnapshot.Member {
  var person: Person { Person(participant: participant, name: name) }
}
