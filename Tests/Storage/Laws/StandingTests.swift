import ActivityKit
import Curriculum
import Storage
import Testing
import Tracking

@Suite("A participant's record")
struct StandingTests {
  @Test("agrees with Standing.after, answer by answer", arguments: Driver.all, 1...5 as ClosedRange<UInt64>)
  func standing(driver: Driver, seed: UInt64) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      var chance = SeededGenerator(seed: seed)
      var expected: [ActivityReference: Standing] = [:]
      for step in 0..<30 {
        let answer = school.answer(
          by: ana, score: Double.random(in: 0...100, using: &chance), completes: Bool.random(using: &chance),
          fingerprint: "f\(Int.random(in: 0..<3, using: &chance))",
          activity: "a\(Int.random(in: 0..<3, using: &chance))")
        let at = School.noon.advanced(bySeconds: Int64(step))
        expected[answer.activity] = Standing.after(answer, at: at, from: expected[answer.activity])
        try await school.store.commit(
          Change(organization: school.organization, events: [school.event(.answered(answer), at: at)]))
        #expect(try await school.store.record(of: ana, in: school.organization).standings == expected)
      }
    }
  }

  @Test("follows two answers in one change in their order", arguments: Driver.all)
  func twoAnswers(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let right = school.answer(by: ana, score: 100)
      let wrong = school.answer(by: ana, score: 10, completes: false)
      try await school.commit([.answered(right), .answered(wrong)])
      let first = Standing.after(right, at: School.noon, from: nil)
      let record = try await school.store.record(of: ana, in: school.organization)
      #expect(record.standings == [right.activity: Standing.after(wrong, at: School.noon, from: first)])
      #expect(record.standings[right.activity]?.completed == right.fingerprint)
    }
  }

  @Test("has each section that was viewed, once", arguments: Driver.all)
  func viewed(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let sections = ["waiting", "modeling"].map {
        SectionReference(module: ModuleID("aac"), section: SectionID($0))
      }
      let views = (sections + sections).enumerated().map { index, section in
        Fact.sectionViewed(SectionView(participant: ana, section: section, revision: index))
      }
      try await school.commit(views)
      #expect(try await school.store.record(of: ana, in: school.organization).viewed == Set(sections))
    }
  }

  @Test("what was answered last is read back, for the activities that are asked for", arguments: Driver.all)
  func lastAnswers(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let session = Session(
        token: TokenHash("t"), organization: school.organization, holder: .participant(ana),
        expires: School.noon.advanced(bySeconds: 60))
      let answers = [
        school.answer(by: ana, score: 20), school.answer(by: ana, activity: "other"), school.answer(by: ana, score: 40),
      ]
      try await school.store.commit(
        Change(organization: school.organization, accounts: [.openSession(session)]))
      try await school.commit(answers.map(Fact.answered))
      let place = answers[0].activity
      let all = try await school.store.lastAnswers(of: ana, in: school.organization)
      #expect(all == [place: answers[2], answers[1].activity: answers[1]])
      let visit = try await school.store.visit(session.token, at: School.noon, answersTo: [place])
      #expect(
        visit?.answers
          == [place: LastAnswer(answers[2])])
    }
  }

  @Test("is nobody else's, and stays when they leave a group", arguments: Driver.all)
  func leaving(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let ben = try await school.enroll("Ben")
      try await school.commit([.answered(school.answer(by: ana)), .left(school.enrollment(of: ana))])
      #expect(try await school.store.record(of: ana, in: school.organization).standings.count == 1)
      #expect(try await school.store.record(of: ben, in: school.organization) == ParticipantRecord())
    }
  }

  @Test("is empty for somebody unknown", arguments: Driver.all)
  func unknown(driver: Driver) async throws {
    try await driver.withSchool { school in
      let record = try await school.store.record(of: ParticipantID("nobody"), in: school.organization)
      #expect(record == ParticipantRecord())
    }
  }
}
