import ActivityKit
import Curriculum
import Storage
import Testing
import Tracking

@Suite("A group, derived from the log")
struct HistoryTests {
  @Test(
    "is what the projections say, whatever was recorded", arguments: Driver.all, 1...6 as ClosedRange<UInt64>)
  func sameAsLive(driver: Driver, seed: UInt64) async throws {
    try await driver.withSchool { school in
      var chance = SeededGenerator(seed: seed)
      let commands = RandomFacts(of: school)
      try await commands.setUp()
      var kept: [(end: Instant, snapshots: [GroupSnapshot?])] = []
      for step in 0..<120 {
        // The clock stands still at times, as when two things happen at once.
        let at = School.noon.advanced(bySeconds: Int64(step / 2) * 3600)
        let fact = commands.next(using: &chance)
        try await school.store.commit(
          Change(organization: school.organization, events: [commands.event(fact, at: at, using: &chance)]))
        guard step % 10 == 9 else { continue }
        let end = at.advanced(bySeconds: 1)
        var snapshots: [GroupSnapshot?] = []
        for group in commands.groups {
          let live = try await school.store.group(group, in: school.organization)
          let told = try await school.store.group(group, in: school.organization, before: end)
          #expect(told == live)
          snapshots.append(live)
        }
        kept.append((end, snapshots))
      }
      for (end, snapshots) in kept {
        for (group, snapshot) in zip(commands.groups, snapshots) {
          let told = try await school.store.group(group, in: school.organization, before: end)
          #expect(told == snapshot)
        }
      }
    }
  }

  @Test("agrees once somebody was erased", arguments: Driver.all)
  func erased(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      try await school.enroll("Ben")
      let about = FieldEntry(group: school.lunch, field: FieldID("f"), about: ana, value: "7")
      try await school.commit([.answered(school.answer(by: ana)), .fieldRecorded(about)])
      try await school.commit([.erased(Erasure(participant: ana))])
      let live = try await school.store.group(school.lunch, in: school.organization)
      let told = try await school.store.group(
        school.lunch, in: school.organization, before: School.noon.advanced(bySeconds: 1))
      #expect(told == live)
      #expect(live?.members.map(\.name) == ["Ben"])
    }
  }

  @Test("does not exist before it was made", arguments: Driver.all)
  func before(driver: Driver) async throws {
    try await driver.withSchool { school in
      let after = School.noon.advanced(bySeconds: 1)
      func exists(_ group: GroupID, before end: Instant, in organization: OrganizationID) async throws -> Bool {
        let snapshot = try await school.store.group(group, in: organization, before: end)
        return snapshot != nil
      }
      let found = try await [
        exists(school.lunch, before: School.noon, in: school.organization),
        exists(school.lunch, before: after, in: school.organization),
        exists(GroupID("none"), before: after, in: school.organization),
        exists(school.lunch, before: after, in: OrganizationID("other")),
      ]
      #expect(found == [false, true, false, false])
    }
  }
}

/// Facts about a few people in a few groups, so that they often meet.
private struct RandomFacts {
  let school: School
  let people = ["Ana", "Ben", "Cleo"].map { ParticipantID($0) }
  let groups: [GroupID]

  init(of school: School) {
    self.school = school
    groups = [school.lunch, GroupID("chess")]
  }

  func setUp() async throws {
    try await school.make(groups[1], named: "Chess club")
    for person in people { try await school.enroll(person.rawValue) }
  }

  func event(_ fact: Fact, at instant: Instant, using chance: inout SeededGenerator) -> Event {
    let actors: [EventActor] = [.system, .staff(StaffID("s1")), .staff(StaffID("s2"))]
    return Event(
      organization: school.organization, actor: actors.randomElement(using: &chance) ?? .system, at: instant,
      fact: fact)
  }

  func next(using chance: inout SeededGenerator) -> Fact {
    let person = people.randomElement(using: &chance) ?? people[0]
    let group = groups.randomElement(using: &chance) ?? groups[0]
    let number = Int.random(in: 0..<3, using: &chance)
    let section = SectionReference(module: ModuleID("aac"), section: SectionID("s\(number)"))
    let day = Day(sinceEpoch: 20_000 + number)
    switch Int.random(in: 0..<13, using: &chance) {
    case 0: return .enrolled(school.enrollment(of: person, in: group))
    case 1: return .left(school.enrollment(of: person, in: group))
    case 2:
      let revision = Int.random(in: 1...3, using: &chance)
      return .sectionViewed(SectionView(participant: person, section: section, revision: revision))
    case 3, 4, 5:
      let answer = school.answer(
        by: person, score: Double(number * 40), completes: Bool.random(using: &chance),
        fingerprint: "f\(Int.random(in: 0..<2, using: &chance))", activity: "a\(number)")
      return number == 0 ? .evaluated(answer) : number == 1 ? .observed(answer) : .answered(answer)
    case 6:
      return .retakeAsked(
        Retake(
          participant: person, module: ModuleID("aac"), activities: [ActivityID("a\(number)"), ActivityID("none")],
          sections: Bool.random(using: &chance) ? [section.section] : []))
    case 7:
      let value = Bool.random(using: &chance) ? "\(number)" : nil
      return .fieldRecorded(
        FieldEntry(group: group, field: FieldID("f"), about: number == 0 ? nil : person, value: value))
    case 8:
      return .ruleOverridden(
        RuleOverride(group: group, rule: RuleID("r\(number)"), reason: "Because \(number).", until: day))
    case 9: return .overrideEnded(OverrideEnd(group: group, rule: RuleID("r\(number)")))
    case 10:
      return .launched(
        Launch(
          group: group, kit: KitID("peer-network"), kitRevision: 1, modules: [], verdict: .ready, day: day,
          rules: [], signature: "\(number)"))
    case 11:
      let halt = Halt(group: group, reason: "Holidays.")
      return Bool.random(using: &chance) ? .paused(halt) : .ended(halt)
    default: return .completed(ModuleCompletion(participant: person, module: ModuleID("aac"), revision: number))
    }
  }
}
