public import ActivityKit
internal import Authoring
public import Curriculum
public import Storage
public import Tracking

/// How somebody meets an activity on its page.
public struct Attempt: Sendable {
  /// The activity by the version of its plugin that this attempt began with.
  public let prepared: any PreparedActivity
  /// What its view is made from.
  public let state: AttemptState
  /// What the next answer builds on.
  public let next: AttemptState
  /// What is shown of what was answered last.
  public let shown: Shown
  /// Why what was answered before is not shown: the plugin's words.
  public let reason: String?
  /// How many answers are left; nil where there is no limit.
  public let triesLeft: Int?
  /// Whether the same form can be sent once more.
  public let canAnswer: Bool
  /// Whether it can be begun anew on a page of its own.
  public let canBeginAgain: Bool

  /// What a view is made from that shows what was sent and is not recorded.
  public func sending(_ response: Response) -> AttemptState { next.showing(response) }

  /// How somebody meets an activity after what they answered last.
  ///
  /// - Parameters:
  ///   - last: an answer to the same definition; nil where there is none.
  ///   - prepared: the activity in its newest version.
  ///   - requires: what its author wants done.
  ///   - seed: where the order of what is shuffled comes from; the same for one participant each time.
  ///   - again: whether they want to begin anew what they had finished.
  public init(
    after last: LastAnswer?, at prepared: any PreparedActivity, requires: CompletionMode, seed: UInt64,
    again: Bool = false
  ) async {
    let turn = Turn(after: last, at: prepared, again: again)
    let next = turn.state(seed: seed)
    let limit = prepared.attempts.limit
    let triesLeft = limit.map { max(0, $0 - turn.number + 1) }
    let mayTry = requires != .observed && triesLeft != 0
    func fresh(_ reason: String? = nil) -> Attempt {
      Attempt(
        prepared: prepared, state: next, next: next, shown: .fresh, reason: reason, triesLeft: triesLeft,
        canAnswer: mayTry,
        canBeginAgain: false)
    }
    // Who is watched sees what will be looked for, whatever was signed.
    guard requires != .observed, let last, !again else {
      self = fresh()
      return
    }
    let carried = CarriedAnswer(last, to: prepared)
    guard let response = carried.response, last.progress != .continues else {
      self = fresh(carried.reason)
      return
    }
    let state = AttemptState(seed: seed, previous: response, stored: carried.stored, number: last.attempt)
    func after(_ shown: Shown) -> Attempt {
      let isOver = prepared.attempts.renews || carried.stored != nil
      return Attempt(
        prepared: prepared, state: state, next: next, shown: shown, reason: nil, triesLeft: triesLeft,
        canAnswer: mayTry && !prepared.attempts.renews, canBeginAgain: mayTry && isOver)
    }
    if last.progress == .waiting {
      self = after(.waiting)
    } else if carried.stored == nil,
      let outcome = try? await prepared.evaluate(response, given: AttemptState(seed: seed, number: last.attempt)),
      outcome.progress != .waiting
    {
      self = after(.answered(response, outcome))
    } else {
      // What was kept is less than what was answered, the answers before count, or nothing can judge it just now: the
      // marks are known still.
      self = after(.answered(response, Outcome(score: last.score, passed: last.passed, items: [])))
    }
  }

  private init(
    prepared: any PreparedActivity, state: AttemptState, next: AttemptState, shown: Shown, reason: String?,
    triesLeft: Int?, canAnswer: Bool,
    canBeginAgain: Bool
  ) {
    self.prepared = prepared
    self.state = state
    self.next = next
    self.shown = shown
    self.reason = reason
    self.triesLeft = triesLeft
    self.canAnswer = canAnswer
    self.canBeginAgain = canBeginAgain
  }

  /// What of the last answer somebody meets again.
  public enum Shown: Sendable, Equatable {
    /// Not answered yet, or going on, or begun anew.
    case fresh
    /// The answer, with what came of it.
    case answered(Response, Outcome)
    /// Kept, and judged later.
    case waiting
  }
}

extension Engine {
  /// How a participant meets an activity: with what was answered last, where that was an answer to the same definition.
  ///
  /// - Parameters:
  ///   - activity: as it stands in the section that `section(_:for:)` gives.
  ///   - prepared: the activity, in the reader's language: `library.activities[module]?[activity]`.
  ///   - visit: one that was asked for with the section, so that it holds the last answers.
  ///   - again: whether they want to begin anew what they had finished.
  ///   - version: the version of the plugin that made the form that they have; nil where that is not known.
  public func attempt(
    at activity: Activity, in module: ModuleID, _ prepared: any PreparedActivity, for visit: Visit,
    again: Bool = false, version: Int? = nil
  ) async -> Attempt {
    let last = lastAnswer(to: activity, in: module, among: visit.answers, given: visit.record)
    return await Attempt(
      after: last, at: (version ?? last?.version).flatMap(prepared.asOf) ?? prepared, requires: activity.requires,
      seed: Self.seed(of: visit.profile.participant), again: again)
  }

  /// Judges what is waiting in a section, and records what comes of it.
  ///
  /// - Returns: the visit as it is then.
  /// - Throws: as `section(_:for:)` does.
  public func settling(
    _ visit: Visit, in reference: SectionReference, _ token: Secret
  ) async throws(EngineError) -> Visit {
    guard visit.answers.values.contains(where: { $0.progress == .waiting }) else { return visit }
    let (module, section) = try section(reference, for: visit)
    var isChanged = false
    for activity in section.activities {
      guard let last = lastAnswer(to: activity, in: module.id, among: visit.answers, given: visit.record),
        last.progress == .waiting,
        let prepared = library.prepared(activity.id, of: module)?.asOf(version: last.version),
        try await settle(
          last, activity, of: module, prepared, for: visit.profile.participant, visit.record,
          in: visit.session.organization)
      else { continue }
      isChanged = true
    }
    return isChanged ? try await self.visit(token, to: reference) ?? visit : visit
  }

  func settle(
    _ last: LastAnswer, _ activity: Activity, of module: Module, _ prepared: any PreparedActivity,
    for participant: ParticipantID, _ record: ParticipantRecord, in organization: OrganizationID
  ) async throws(EngineError) -> Bool {
    let state = AttemptState(seed: Self.seed(of: participant), stored: last.state, number: last.attempt)
    guard let outcome = try? await prepared.evaluate(last.response, given: state), outcome.progress != .waiting
    else { return false }
    let answer = Answer(
      participant: participant, activity: ActivityReference(module: module.id, activity: activity.id),
      revision: module.revision, fingerprint: activity.fingerprint, type: activity.type, version: prepared.version,
      response: last.response, outcome: Marks(of: outcome), completes: activity.isCompleted(by: outcome),
      attempt: last.attempt, state: prepared.keepsState ? outcome.state : nil)
    // Two pages that judge the same answer at the same time record it once.
    let standing = record.standings(with: activity, in: module.id).map(\.attempts).max() ?? 0
    let key = "settled \(activity.fingerprint.hexadecimal.prefix(16)) \(standing) \(participant)"
    let change = Change(
      organization: organization, key: IdempotencyKey(actor: .system, value: key),
      events: completing(module, event(.evaluated(answer), by: .system, at: now), record))
    return try await commit(change) != .repeated
  }
}
