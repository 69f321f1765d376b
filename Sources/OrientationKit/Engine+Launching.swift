internal import Crypto
public import Curriculum
internal import Foundation
public import Storage
public import Tracking

/// A group's way: planned, launched, paused, ended.
extension Engine {
  /// Launches a group that is ready: judges it now, and records the verdict with what it rests on, signed. A group that
  /// was paused is launched anew, by the verdict of that moment.
  ///
  /// - Throws: `notReady` with the verdict where it is another one; `notNow` where the group runs already or has ended.
  @discardableResult
  public func launch(_ id: GroupID, by staff: StaffAccount) async throws(EngineError) -> LaunchRecord {
    let group = try await group(id, for: staff)
    guard group.life.state == .planned || group.life.state == .paused else { throw .notNow(group.life.state) }
    let kit = kit(of: group)
    let readiness = readiness(of: group)
    guard readiness.verdict == .ready else { throw .notReady(readiness.verdict) }
    let launch = Launch(of: group, judged: readiness, by: kit, catalog: catalog)
    let (instant, actor) = (now, EventActor.staff(staff.id))
    let text = launch.signedText(in: staff.organization, at: instant, by: actor)
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: try await launchKey())
    let signed = launch.signed(Array(code).hexadecimal)
    // Two who press the button at once launch it once.
    let key = "launch \(id) \(group.life.since?.milliseconds ?? 0)"
    let change = Change(
      organization: staff.organization, key: IdempotencyKey(actor: .system, value: key),
      events: [event(.launched(signed), by: actor, at: instant)])
    guard try await commit(change) != .repeated else { throw .notNow(.launched) }
    return LaunchRecord(launch: signed, at: instant, by: actor)
  }

  /// Pauses a group that runs. It can be launched again.
  ///
  /// - Throws: `notNow` where it does not run; `invalid` for a `reason` that is missing or too long.
  public func pause(_ id: GroupID, because reason: String, by staff: StaffAccount) async throws(EngineError) {
    try await halt(id, because: reason, by: staff, from: [.launched], Fact.paused)
  }

  /// Ends a group, for good.
  ///
  /// - Throws: `notNow` where it has ended; `invalid` for a `reason` that is missing or too long.
  public func end(_ id: GroupID, because reason: String, by staff: StaffAccount) async throws(EngineError) {
    try await halt(id, because: reason, by: staff, from: [.planned, .launched, .paused], Fact.ended)
  }

  private func halt(
    _ id: GroupID, because reason: String, by staff: StaffAccount, from states: [GroupLife.State],
    _ fact: (Halt) -> Fact
  ) async throws(EngineError) {
    let group = try await group(id, for: staff)
    guard states.contains(group.life.state) else { throw .notNow(group.life.state) }
    let checked = InputCheck.sentence(reason, field: "reason", limit: Self.longestReason)
    guard case .success(let words) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    try await commit(fact(Halt(group: id, reason: words)), by: staff)
  }

  /// What the last launch of a group looks like today; nil where there was none.
  ///
  /// - Parameter readiness: how the group is judged now.
  public func review(of group: GroupSnapshot, against readiness: Readiness) async throws(EngineError) -> LaunchReview? {
    guard let record = group.life.launch else { return nil }
    let text = record.launch.signedText(in: organization, at: record.at, by: record.by)
    let signature = record.launch.signature.bytesOfHexadecimal ?? []
    let holds = HMAC<SHA256>.isValidAuthenticationCode(
      signature, authenticating: Data(text.utf8), using: try await launchKey())
    return LaunchReview(record: record, isSignatureValid: holds, now: readiness)
  }

  private func launchKey() async throws(EngineError) -> SymmetricKey {
    SymmetricKey(data: try await secret("launches"))
  }
}

/// A launch, seen from a later day.
public struct LaunchReview: Sendable, Equatable {
  /// The launch, when it was and who did it.
  public let record: LaunchRecord
  /// Whether this installation signed it, and nothing of it was changed since.
  public let isSignatureValid: Bool
  /// The verdict of now.
  public let verdict: Verdict
  /// The rules that keep it from being ready now: what the launch would fail at.
  public let changed: [RuleResult]

  init(record: LaunchRecord, isSignatureValid: Bool, now readiness: Readiness) {
    self.record = record
    self.isSignatureValid = isSignatureValid
    verdict = readiness.verdict
    changed = readiness.blocking
  }

  /// Whether the group was ready when it was launched and would not be now.
  public var wouldNotBeReady: Bool { verdict != .ready }
}

extension String {
  /// The bytes that two hexadecimal digits each stand for; nil for anything else.
  fileprivate var bytesOfHexadecimal: [UInt8]? {
    let digits = compactMap(\.hexDigitValue)
    guard digits.count == utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
