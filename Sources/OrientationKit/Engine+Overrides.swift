public import Curriculum
public import Storage
public import Tracking

/// What staff decide although a rule says otherwise.
extension Engine {
  /// The longest time for which a rule is overridden.
  static let longestOverride = Period(1, .year)
  /// How many characters a reason has at most.
  static let longestReason = 500

  /// Lets a group start although a rule that only warns does not hold, up to a day. An override that was made before is
  /// replaced by it.
  ///
  /// - Throws: `notFound` for a rule that the group's kit does not have; `invalid` with the problems of `rule`
  ///   (`blocking`: it can never be overridden), `reason` (1 to 500 characters) and `until` (today to one year ahead;
  ///   `missing` where it is nil).
  public func override(
    _ rule: RuleID, in id: GroupID, because reason: String, until day: Day?, by staff: StaffAccount
  ) async throws(EngineError) {
    let group = try await group(id, for: staff)
    guard let rule = kit(of: group).rules.first(where: { $0.id == rule }) else { throw .notFound }
    let checked = InputCheck.sentence(reason, field: "reason", limit: Self.longestReason)
    let problems = [
      rule.severity == .block ? InputProblem("rule", .blocking) : nil, checked.problem, problem(of: day),
    ].compactMap(\.self)
    guard problems.isEmpty, case .success(let words) = checked, let day else { throw .invalid(problems) }
    let made = RuleOverride(group: id, rule: rule.id, reason: words, until: day)
    try await commit(.ruleOverridden(made), by: staff)
  }

  /// Takes an override back. Taking back what is not overridden changes nothing.
  ///
  /// - Throws: `notFound` for a group that does not exist.
  public func endOverride(of rule: RuleID, in id: GroupID, by staff: StaffAccount) async throws(EngineError) {
    guard try await group(id, for: staff).overrides[rule] != nil else { return }
    try await commit(.overrideEnded(OverrideEnd(group: id, rule: rule)), by: staff)
  }

  private func problem(of day: Day?) -> InputProblem? {
    guard let day else { return InputProblem("until", .missing) }
    if day < now.day { return InputProblem("until", .inThePast) }
    return day > Self.longestOverride.after(now.day) ? InputProblem("until", .tooFar) : nil
  }

  /// Records one thing that staff did.
  func commit(_ fact: Fact, by staff: StaffAccount, key: String? = nil) async throws(EngineError) {
    try await commit(
      Change(
        organization: staff.organization, key: key.map { IdempotencyKey(actor: .system, value: $0) },
        events: [event(fact, by: .staff(staff.id), at: now)]))
  }
}
