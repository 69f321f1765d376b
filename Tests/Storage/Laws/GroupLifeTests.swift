import ActivityKit
import Curriculum
import Storage
import Testing
import Tracking

@Suite("What staff decide of a group")
struct GroupLifeTests {
  private let rule = RuleID("N6")
  private let day = Day(sinceEpoch: 20_500)

  @Test("an override is there with who made it and why, until it is taken back", arguments: Driver.all)
  func overrides(driver: Driver) async throws {
    try await driver.withSchool { school in
      let made = RuleOverride(group: school.lunch, rule: rule, reason: "Two more come in May.", until: day)
      let event = Event(
        organization: school.organization, actor: .staff(StaffID("ada")), at: School.noon, fact: .ruleOverridden(made))
      try await school.store.commit(Change(organization: school.organization, events: [event]))
      let expected = OverrideRecord(
        reason: made.reason, until: day, at: School.noon, by: .staff(StaffID("ada")))
      #expect(try await school.store.group(school.lunch, in: school.organization)?.overrides == [rule: expected])
      try await school.commit([.overrideEnded(OverrideEnd(group: school.lunch, rule: rule))])
      #expect(try await school.store.group(school.lunch, in: school.organization)?.overrides == [:])
    }
  }

  @Test("a group that is paused and launched again still shows its last launch", arguments: Driver.all)
  func life(driver: Driver) async throws {
    try await driver.withSchool { school in
      func life() async throws -> GroupLife? {
        try await school.store.group(school.lunch, in: school.organization)?.life
      }
      #expect(try await life() == .planned)
      let launch = Launch(
        group: school.lunch, kit: KitID("peer-network"), kitRevision: 2,
        modules: [Launch.ModuleRevision(module: ModuleID("aac"), revision: 3)], verdict: .ready, day: day,
        rules: [
          Launch.JudgedRule(
            rule: rule, severity: .warn, truth: .fail, override: day,
            evidence: [Evidence(truth: .fail, kind: .tally, people: [ParticipantID("p")], found: 1)])
        ], signature: "ff")
      try await school.commit([.launched(launch)])
      let record = LaunchRecord(launch: launch, at: School.noon, by: .system)
      #expect(
        try await life() == GroupLife(state: .launched, since: School.noon, by: .system, reason: nil, launch: record))
      try await school.commit([.paused(Halt(group: school.lunch, reason: "Holidays."))])
      #expect(
        try await life()
          == GroupLife(state: .paused, since: School.noon, by: .system, reason: "Holidays.", launch: record))
      try await school.commit([.ended(Halt(group: school.lunch, reason: "June."))])
      #expect(try await life()?.state == .ended)
      #expect(try await life()?.launch == record)
    }
  }

  @Test("about a group that does not exist is refused, and nothing is written", arguments: Driver.all)
  func missing(driver: Driver) async throws {
    try await driver.withSchool { school in
      let count = try await school.log().count
      let nowhere = GroupID("nowhere")
      for fact in [
        Fact.ruleOverridden(RuleOverride(group: nowhere, rule: rule, reason: "No.", until: day)),
        .paused(Halt(group: nowhere, reason: "No.")),
      ] {
        await #expect(throws: StoreError.conflict(.missing)) { try await school.commit([fact]) }
      }
      #expect(try await school.log().count == count)
    }
  }

  @Test("a module is completed once, and once more after it was asked for again", arguments: Driver.all)
  func completion(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let completed = Fact.completed(ModuleCompletion(participant: ana, module: ModuleID("aac"), revision: 3))
      try await school.commit([.answered(school.answer(by: ana)), completed])
      try await school.commit([.answered(school.answer(by: ana)), completed])
      func count() async throws -> Int { try await school.log().count { $0.event.fact == completed } }
      #expect(try await count() == 1)
      let retake = Retake(
        participant: ana, module: ModuleID("aac"), activities: [ActivityID("waiting-check")], sections: [])
      try await school.commit([.retakeAsked(retake)])
      let place = ActivityReference(module: ModuleID("aac"), activity: ActivityID("waiting-check"))
      let asked = try await school.store.record(of: ana, in: school.organization).standings[place]
      #expect(asked?.askedAgain == 2)
      #expect(asked?.completed != nil)
      try await school.commit([.answered(school.answer(by: ana)), completed])
      #expect(try await count() == 2)
      let done = try await school.store.record(of: ana, in: school.organization).standings[place]
      #expect(done?.askedAgain == nil)
    }
  }

  @Test("what was judged later or signed is read back as the last answer", arguments: Driver.all)
  func kinds(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let answer = school.answer(by: ana)
      for fact in [Fact.observed(answer), .evaluated(answer)] {
        try await school.commit([fact])
        #expect(try await school.store.lastAnswers(of: ana, in: school.organization) == [answer.activity: answer])
        #expect(try await school.log().last?.event.fact == fact)
      }
    }
  }
}
