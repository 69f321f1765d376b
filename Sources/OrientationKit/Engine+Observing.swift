public import ActivityKit
internal import Authoring
public import Curriculum
public import Storage
public import Tracking

/// An activity of a participant that an adult watches and signs.
public struct Observable: Sendable {
  /// The module, in the revision that applies to the participant.
  public let module: Module
  /// The section in which the activity stands.
  public let section: Section
  /// What is watched.
  public let activity: Activity
  /// The activity as its plugin read it: `prepared.view(given: state)` is what the adult sees.
  public let prepared: any PreparedActivity
  /// Whether it was signed as done.
  public let isDone: Bool
  /// What the adult's view is made from.
  public let state: AttemptState
}

/// What staff do who watch somebody: they sign for others. A participant is no staff account, so that nobody signs for
/// themselves.
extension Engine {
  /// What is to be watched and signed of somebody in a group, in reading order.
  public func observables(of member: GroupSnapshot.Member, in group: GroupSnapshot) -> [Observable] {
    guard let kit = catalog.kits[group.kit] else { return [] }
    let roles = group.members.filter { $0.participant == member.participant }.compactMap { kit.role($0.role) }
    let seats = Set(roles.map { Seat(kit: kit.id, role: $0.id) })
    var seen: Set<ModuleID> = []
    let modules = roles.flatMap { role in
      catalog.modules(of: role, seenBy: seats) + catalog.optionalModules(of: role, seenBy: seats)
    }.filter { seen.insert($0.id).inserted }
    return modules.map { $0.revision(for: member.record) }.flatMap { module in
      let progress = ModuleProgress(of: module, given: member.record)
      return module.sections.flatMap { section in
        section.activities.compactMap { activity -> Observable? in
          guard activity.requires == .observed, let prepared = library.prepared(activity.id, of: module) else {
            return nil
          }
          let state = AttemptState(seed: Self.seed(of: member.participant), audience: .observer)
          return Observable(
            module: module, section: section, activity: activity, prepared: prepared,
            isDone: progress.isDone(activity.id, in: section.id), state: state)
        }
      }
    }
  }

  /// Records what an adult saw somebody do: who signed is the event's actor.
  ///
  /// - Parameters:
  ///   - place: the module and the activity of an `Observable`.
  ///   - response: what the adult entered into its controls.
  ///   - key: what the request carries so that repeating it counts once.
  /// - Throws: `notFound` where the person is not in the group, or has nothing of the kind to be watched.
  public func sign(
    _ place: ActivityReference, for participant: ParticipantID, in id: GroupID, with response: Response,
    by staff: StaffAccount, key: String
  ) async throws(EngineError) -> Answering {
    let group = try await group(id, for: staff)
    guard let member = group.members.first(where: { $0.participant == participant }),
      let watched = observables(of: member, in: group).first(where: {
        $0.module.id == place.module && $0.activity.id == place.activity
      })
    else { throw .notFound }
    let fields = Set(((try? watched.prepared.view(given: watched.state)) ?? []).flatMap(\.fields))
    let seen = response.keeping(fields)
    let outcome: Outcome
    do {
      outcome = try await watched.prepared.evaluate(seen, given: watched.state)
    } catch {
      return .problems(error.problems)
    }
    let answer = Answer(
      participant: participant, activity: place, revision: watched.module.revision,
      fingerprint: watched.activity.fingerprint, type: watched.activity.type, version: watched.prepared.version,
      response: watched.prepared.record(of: seen).kept, outcome: Marks(of: outcome), completes: outcome.passed)
    let change = Change(
      organization: staff.organization, key: IdempotencyKey(actor: .staff(staff.id), value: key),
      events: completing(watched.module, event(.observed(answer), by: .staff(staff.id), at: now), member.record))
    return try await commit(change) == .repeated ? .repeated : .recorded(outcome)
  }
}
