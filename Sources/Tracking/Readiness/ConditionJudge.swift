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
    case .count(let role, let atLeast, let atMost, let having): count(role, atLeast, atMost, having)
    case .complete(let role, let module): complete(role, module)
    case .done(let role, let module, let activity): done(role, module, activity)
    case .joined(let role): people(in: role, .joining) { Truth($0.hasJoined) }
    case .score(let role, let module, let activity, let bound): score(role, module, activity, bound)
    case .age(let role, let module, let bound): age(role, module, bound)
    case .field(let field, let comparison): answer(to: field, comparison)
    case .overlap(let overlap): self.overlap(overlap)
    case .groups(let atMost): groups(atMost)
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
      Truth.all(having.map { holds($0, for: member) })
    }
  }

  /// Counts for how many people something is so. What is not known of somebody could be so or not: the count passes or
  /// fails only where that makes no difference.
  func tally(
    _ members: [GroupSnapshot.Member], _ subject: Reason.TallyReason.Subject, atLeast: Int?, atMost: Int?,
    _ truth: (GroupSnapshot.Member) -> Truth
  ) -> Finding {
    let found = members.map { (person: $0.person, truth: truth($0)) }
    func people(_ truth: Truth) -> [Person] { found.filter { $0.truth == truth }.map(\.person) }
    let reason = Reason.TallyReason(
      subject: subject, fitting: people(.pass), others: people(.fail), unknown: people(.unknown), atLeast: atLeast,
      atMost: atMost)
    let certain = reason.fitting.count
    let possible = certain + reason.unknown.count
    let (least, most) = (atLeast ?? 0, atMost ?? .max)
    let whole: Truth =
      certain >= least && possible <= most ? .pass : possible < least || certain > most ? .fail : .unknown
    return Finding(whole, .tally(reason))
  }

  private func groups(_ atMost: Int) -> Finding {
    let truth = group.groupsOfKit.map { Truth($0 <= atMost) } ?? .unknown
    return Finding(truth, .groups(found: group.groupsOfKit, atMost: atMost))
  }
}

extension GroupSnapshot.Member {
  var person: Person { Person(participant: participant, name: name) }
}
