import Authoring
import Curriculum
import OrientationKit
import Storage
import Tracking

/// Fills a record with what a state's schools would: groups that begin one after another over three years, whose people
/// do what the kit asks of them. The same size gives the same record.
struct Simulation {
  let kit: Kit
  let organization: OrganizationID
  let participants: Int
  let events: Int
  private let lessons: [RoleID: SimulatedLesson]
  private let begin: Instant

  /// How many groups are at work at the same time.
  private static let cohort = 40
  /// How many events are in one change: as many as fit well into a transaction.
  private static let changeSize = 1000
  private static let span: Int64 = 3 * 365 * 86_400

  /// - Parameter now: when the last of it happens.
  init(
    of kit: Kit, from library: Library, for organization: OrganizationID, participants: Int, events: Int,
    endingAt now: Instant
  ) async {
    self.kit = kit
    self.organization = organization
    self.participants = participants
    self.events = events
    begin = now.advanced(bySeconds: -Self.span)
    var lessons: [RoleID: SimulatedLesson] = [:]
    for role in kit.roles { lessons[role.id] = await SimulatedLesson(of: role, in: kit, from: library) }
    self.lessons = lessons
  }

  /// Whether there is something that anybody would do.
  var isPossible: Bool { lessons.values.contains { !$0.isEmpty } }

  /// - Parameter progress: told how many events there are so far.
  /// - Returns: how many events and people there are.
  func run(
    into store: any Store, progress: (Int) -> Void
  ) async throws(StoreError) -> (events: Int, participants: Int) {
    try await store.commit(Change(organization: organization, accounts: [.organization(name: "Simulated")]))
    var written = 0
    var people = 0
    var group = 0
    while people < participants {
      var cohort: [Member] = []
      while people < participants, cohort.count < Self.cohort * size(0) {
        let members = members(of: group, from: people)
        try await store.commit(arrival(of: group, members))
        written += 1 + 2 * members.count
        people += members.count
        cohort += members
        group += 1
      }
      // What is left of the events is shared by those who are left.
      let left = events - written
      let share = people < participants ? cohort.count * left / (participants - people + cohort.count) : left
      written += try await work(cohort, steps: share, into: store)
      progress(written)
    }
    return (written, people)
  }

  private struct Member {
    let participant: ParticipantID
    let role: RoleID
    let group: GroupID
    let name: String
    let joined: Instant
  }

  private func members(of number: Int, from first: Int) -> [Member] {
    let at = begin.advanced(bySeconds: Self.span * Int64(first) / Int64(max(participants, 1)))
    var members: [Member] = []
    for role in kit.roles {
      for _ in 0..<count(role, in: number) {
        let person = first + members.count + 1
        members.append(
          Member(
            participant: ParticipantID("p\(person)"), role: role.id, group: GroupID("g\(number + 1)"),
            name: "Person \(person)", joined: at))
      }
    }
    return members
  }

  /// Groups are of different sizes.
  private func count(_ role: Role, in group: Int) -> Int {
    let least = max(role.minimum, 1)
    let most = max(role.maximum ?? least, least)
    return least + group % (most - least + 1)
  }

  private func size(_ group: Int) -> Int { kit.roles.reduce(0) { $0 + count($1, in: group) } }

  private func arrival(of number: Int, _ members: [Member]) -> Change {
    let group = GroupID("g\(number + 1)")
    let at = members.first?.joined ?? begin
    var events = [event(.groupMade(GroupMade(group: group, kit: kit.id, kitRevision: kit.revision)), at: at)]
    var accounts: [AccountChange] = [.group(group, name: "Group \(number + 1)")]
    for member in members {
      let enrollment = Enrollment(participant: member.participant, group: group, role: member.role)
      events.append(event(.enrolled(enrollment), at: at))
      events.append(
        event(.joined(enrollment), by: .participant(member.participant), at: at.advanced(bySeconds: 3600)))
      accounts.append(.participant(member.participant, name: member.name, group: group))
    }
    return Change(organization: organization, events: events, accounts: accounts)
  }

  /// Everybody does a step, and then everybody the next, so that the log mixes them.
  private func work(_ cohort: [Member], steps: Int, into store: any Store) async throws(StoreError) -> Int {
    let working = cohort.filter { lessons[$0.role]?.isEmpty == false }
    guard !working.isEmpty else { return 0 }
    var pending: [Event] = []
    for step in 0..<max(steps, 0) {
      let member = working[step % working.count]
      guard let lesson = lessons[member.role] else { continue }
      let round = step / working.count
      let fact = lesson[round].fact(of: member.participant)
      let at = member.joined.advanced(bySeconds: 7200 + Int64(round) * 240)
      pending.append(event(fact, by: .participant(member.participant), at: at))
      if pending.count == Self.changeSize || step == steps - 1 {
        try await store.commit(Change(organization: organization, events: pending))
        pending = []
      }
    }
    return max(steps, 0)
  }

  private func event(_ fact: Fact, by actor: EventActor = .system, at instant: Instant) -> Event {
    Event(organization: organization, actor: actor, at: instant, fact: fact)
  }
}
