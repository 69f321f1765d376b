import Curriculum
import Storage
import Testing
import Tracking

@Suite("Deriving the record anew")
struct RebuildTests {
  /// Two organizations in which much happened, in an order that `seed` decides.
  private func withEvents(_ driver: Driver, seed: UInt64, _ body: (School) async throws -> Void) async throws {
    try await driver.withSchool { school in
      let other = try await School(in: store(of: school), named: "a-school-before")
      var random = Steps(seed)
      for school in [school, other] {
        var people: [ParticipantID] = []
        for step in 0..<120 {
          switch random.next(below: 12) {
          case 0 where people.count < 12: people.append(try await school.enroll("Person \(step)"))
          case 1..<5 where !people.isEmpty:
            let score = Double(random.next(below: 4)) * 33.5
            try await school.commit([
              .answered(
                school.answer(
                  by: people[random.next(below: people.count)], score: score, completes: score > 60,
                  fingerprint: "f\(random.next(below: 2))", activity: "a\(random.next(below: 3))"))
            ])
          case 5,
            6 where !people.isEmpty:
            guard let person = people.randomElement(&random) else { continue }
            let section = SectionReference(module: ModuleID("m"), section: SectionID("s\(random.next(below: 3))"))
            let view = SectionView(participant: person, section: section, revision: 1 + random.next(below: 3))
            try await school.commit([.sectionViewed(view)])
          case 7 where !people.isEmpty:
            guard let person = people.randomElement(&random) else { continue }
            let about = random.next(below: 2) == 0 ? person : nil
            let value = random.next(below: 3) == 0 ? nil : "\(step)"
            try await school.commit([
              .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("f"), about: about, value: value)),
              .joined(school.enrollment(of: person)),
            ])
          case 8 where people.count > 3 && random.next(below: 4) == 0:
            try await school.commit([.erased(Erasure(participant: people.removeFirst()))])
          case 9 where !people.isEmpty:
            guard let person = people.randomElement(&random) else { continue }
            let module = ModuleID(random.next(below: 2) == 0 ? "aac" : "m")
            let activities = (0..<2).map { ActivityID("a\($0)") }
            let completed = Fact.completed(ModuleCompletion(participant: person, module: module, revision: 3))
            let asked = Fact.retakeAsked(
              Retake(
                participant: person, module: ModuleID("aac"), activities: activities, sections: [SectionID("s1")]))
            let askedToRead = Fact.retakeAsked(
              Retake(participant: person, module: ModuleID("m"), activities: [], sections: [SectionID("s1")]))
            try await school.commit([completed, random.next(below: 2) == 0 ? asked : askedToRead, completed])
          case 10:
            let rule = RuleID("r\(random.next(below: 2))")
            let made = RuleOverride(
              group: school.lunch, rule: rule, reason: "Step \(step).", until: Day(sinceEpoch: 20_000 + step))
            try await school.commit([.ruleOverridden(made)])
            if random.next(below: 3) == 0 {
              try await school.commit([
                .overrideEnded(OverrideEnd(group: school.lunch, rule: rule)), .ruleOverridden(made),
              ])
            }
          case 11:
            let launch = Launch(
              group: school.lunch, kit: KitID("peer-network"), kitRevision: 1, modules: [], verdict: .ready,
              day: Day(sinceEpoch: 20_000), rules: [], signature: "\(step)")
            let halt = Halt(group: school.lunch, reason: "Step \(step).")
            try await school.commit([random.next(below: 2) == 0 ? .launched(launch) : .paused(halt)])
          default: continue
          }
        }
      }
      try await body(school)
    }
  }

  private func store(of school: School) -> any Store { school.store }

  @Test("gives what was kept all along", arguments: Driver.all, [1, 2, 3] as [UInt64])
  func same(driver: Driver, seed: UInt64) async throws {
    try await withEvents(driver, seed: seed) { school in
      let report = try await school.store.rebuild(checkingOnly: true)
      #expect(report.isSame, "\(report)")
      #expect(report.events > 60)
      #expect(report.tables.allSatisfy { $0.rows > 0 || $0.name == "field_answer" })
    }
  }

  @Test("changes nothing that is right, names included", arguments: Driver.all)
  func unchanged(driver: Driver) async throws {
    try await withEvents(driver, seed: 7) { school in
      let before = try await school.store.groups(in: school.organization)
      #expect(try await school.store.rebuild(checkingOnly: false).isSame)
      #expect(try await school.store.groups(in: school.organization) == before)
      #expect(before.map(\.name) == ["Lunch bunch"])
    }
  }

  @Test("works beside people who answer", arguments: Driver.all)
  func busy(driver: Driver) async throws {
    try await withEvents(driver, seed: 8) { school in
      let ana = try await school.enroll("Ana")
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
          for score in 0..<60 { try await school.commit([.answered(school.answer(by: ana, score: Double(score)))]) }
        }
        tasks.addTask {
          for index in 0..<4 {
            let report = try await school.store.rebuild(checkingOnly: index % 2 == 0)
            #expect(report.isSame)
          }
        }
        try await tasks.waitForAll()
      }
      #expect(try await school.store.rebuild(checkingOnly: true).isSame)
    }
  }
}

/// The same numbers for the same seed.
struct Steps {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

extension [ParticipantID] {
  fileprivate func randomElement(_ steps: inout Steps) -> ParticipantID? {
    isEmpty ? nil : self[steps.next(below: count)]
  }
}
