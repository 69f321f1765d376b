public import ActivityKit
internal import Authoring
public import Curriculum
public import Storage
public import Tracking

/// What participants do with activities.
extension Engine {
  /// What became of a response.
  public enum Answering: Sendable, Equatable {
    /// It is durable.
    case recorded(Outcome)
    /// The same request was recorded before; nothing changed.
    case repeated
    /// It could not be evaluated; nothing was recorded.
    case problems([ResponseError.Problem])
  }

  /// Evaluates a response and records what is kept of it, with its outcome, the module's revision and the activity's
  /// fingerprint.
  ///
  /// - Parameters:
  ///   - reference: the section in which it stands.
  ///   - response: for the name of each field of the view, the values that were chosen or written.
  ///   - again: whether an activity that was finished is begun anew.
  ///   - version: the version of the plugin that made the form; nil where forms do not say it.
  ///   - key: what the request carries so that repeating it counts once.
  /// - Throws: `notFound` where the activity is not in the section, or the section not theirs, or where an adult signs
  ///   for it; `notOpenYet` where something else comes first.
  public func answer(
    _ activityID: ActivityID, in reference: SectionReference, with response: Response, by visit: Visit,
    again: Bool = false, version: Int? = nil, key: String
  ) async throws(EngineError) -> Answering {
    let (module, activity, prepared) = try self.activity(activityID, in: reference, asOf: version, for: visit)
    guard activity.requires != .observed else { throw .notFound }
    let place = ActivityReference(module: module.id, activity: activity.id)
    let last = prepared.remembers ? try await lastAnswer(to: activity, in: module.id, by: visit) : nil
    let state = Turn(after: last, at: prepared, again: again).state(seed: Self.seed(of: visit.profile.participant))
    // Whatever else a request carries is nobody's business and is not kept.
    let response = response.keeping(prepared.fields(given: state))
    if let limit = prepared.attempts.limit, state.number > limit {
      return .problems([ResponseError.Problem(field: "", reason: .noTriesLeft)])
    }
    let outcome: Outcome
    do {
      outcome = try await prepared.evaluate(response, given: state.sent(on: now.lastDay))
    } catch {
      return .problems(error.problems)
    }
    let participant = visit.profile.participant
    let recorded = prepared.record(of: response)
    let answer = Answer(
      participant: participant, activity: place, revision: module.revision, fingerprint: activity.fingerprint,
      type: activity.type, version: prepared.version, response: recorded.kept,
      outcome: Marks(of: outcome), completes: activity.isCompleted(by: outcome), attempt: state.number,
      state: prepared.keepsState ? outcome.state : nil)
    let change = Change(
      organization: visit.session.organization,
      key: IdempotencyKey(actor: .participant(participant), value: key),
      events: completing(module, event(.answered(answer), by: .participant(participant), at: now), visit.record),
      counts: recorded.counted.map {
        [Count(activity: place, fingerprint: activity.fingerprint, values: $0)]
      } ?? [])
    return try await commit(change) == .repeated ? .repeated : .recorded(outcome)
  }

  /// How often each value was given to an activity as it now is, by field and value: what its type counts apart from
  /// who gave it.
  public func counts(
    of activity: Activity, in module: ModuleID, for staff: StaffAccount
  ) async throws(EngineError) -> [String: [String: Int]] {
    let place = ActivityReference(module: module, activity: activity.id)
    return try await storing { store throws(StoreError) in
      try await store.counts(of: place, activity.fingerprint, in: staff.organization)
    }
  }

  /// What somebody has put together and not sent, after one more edit: nothing is recorded, and nothing is judged.
  ///
  /// - Returns: nil where the activity offers no such edit.
  /// - Throws: as `answer` does.
  public func draft(
    _ activityID: ActivityID, in reference: SectionReference, with response: Response, after edit: DraftEdit,
    by visit: Visit, again: Bool = false, version: Int? = nil
  ) async throws(EngineError) -> Draft? {
    let (module, activity, prepared) = try self.activity(activityID, in: reference, asOf: version, for: visit)
    let last = prepared.remembers ? try await lastAnswer(to: activity, in: module.id, by: visit) : nil
    let state = Turn(after: last, at: prepared, again: again).state(seed: Self.seed(of: visit.profile.participant))
    return Draft(response, of: prepared, given: state)?.applying(edit)
  }

  private func activity(
    _ id: ActivityID, in reference: SectionReference, asOf version: Int?, for visit: Visit
  ) throws(EngineError) -> (Module, Activity, any PreparedActivity) {
    let (module, section) = try section(reference, for: visit)
    guard let activity = section.activities.first(where: { $0.ids.contains(id) }),
      let prepared = library.prepared(activity.id, of: module)
    else { throw .notFound }
    return (module, activity, version.flatMap(prepared.asOf) ?? prepared)
  }

  /// A visit to answer with does not always hold the answer before: most activities do not ask for it.
  private func lastAnswer(
    to activity: Activity, in module: ModuleID, by visit: Visit
  ) async throws(EngineError) -> LastAnswer? {
    guard !visit.record.standings(with: activity, in: module).isEmpty else { return nil }
    let places = activity.ids.map { ActivityReference(module: module, activity: $0) }
    let instant = now
    let fresh = try await storing { store throws(StoreError) in
      try await store.visit(visit.session.token, at: instant, answersTo: places)
    }
    return lastAnswer(to: activity, in: module, among: fresh?.answers ?? [:], given: visit.record)
  }

  /// One of eight orders of options, so that what is shown can be kept ready: neighbours see different orders, and
  /// one participant always the same.
  static func seed(of participant: ParticipantID) -> UInt64 {
    participant.rawValue.utf8.reduce(0) { ($0 &* 31 &+ UInt64($1)) } % 8
  }
}

extension Activity {
  /// Whether an outcome meets what the author requires.
  func isCompleted(by outcome: Outcome) -> Bool {
    switch requires {
    case .viewed: true
    case .answered: outcome.isJudged
    case .passed: outcome.passed
    case .observed: false
    }
  }
}

extension Draft {
  /// What was sent, as far as the view asks for it; nil where the view cannot be made.
  public init?(_ response: Response, of activity: any PreparedActivity, given state: AttemptState) {
    guard let controls = try? activity.view(given: state.showing(response)) else { return nil }
    self.init(response.keeping(Set(controls.flatMap(\.fields))))
  }
}
