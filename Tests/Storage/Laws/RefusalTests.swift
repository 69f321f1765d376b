import Curriculum
import Storage
import Testing
import Tracking

@Suite("A change that is refused")
struct RefusalTests {
  @Test("leaves nothing of itself behind", arguments: Driver.all)
  func nothingIsLeft(driver: Driver) async throws {
    try await driver.withSchool { school in
      try await school.enroll("Ana", id: "first")
      let log = try await school.log()
      let second = ParticipantID("second")
      let change = school.change(
        [
          .enrolled(school.enrollment(of: second)), .answered(school.answer(by: second)),
          .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("assent"), about: second, value: "true")),
        ],
        [
          .participant(second, name: "ana", group: school.lunch),
          .openSession(
            Session(
              token: TokenHash("t"), organization: school.organization, holder: .participant(second),
              expires: School.noon.advanced(bySeconds: 60))),
        ], key: "k")
      await #expect(throws: StoreError.conflict(.nameTaken)) { try await school.store.commit(change) }

      #expect(try await school.log() == log)
      #expect(try await school.store.participant(second, in: school.organization) == nil)
      #expect(try await school.store.record(of: second, in: school.organization) == ParticipantRecord())
      #expect(try await school.store.session(TokenHash("t"), at: School.noon) == nil)
      let group = try await school.store.group(school.lunch, in: school.organization)
      #expect(group?.members.count == 1)
      #expect(group?.answers.isEmpty == true)
    }
  }

  @Test("fails alone: what others write at the same moment is written", arguments: Driver.all)
  func neighbours(driver: Driver) async throws {
    try await driver.withSchool { school in
      let results = await withTaskGroup(of: Bool.self) { tasks in
        for index in 0..<40 {
          let name = index.isMultiple(of: 2) ? "Ana" : "Person \(index)"
          tasks.addTask { (try? await school.store.commit(school.arrival(of: name, id: "\(index)"))) == .recorded }
        }
        return await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0 } == 21)
      let members = try await school.store.group(school.lunch, in: school.organization)?.members ?? []
      #expect(members.count == 21)
      #expect(members.count { $0.name == "Ana" } == 1)
    }
  }

  @Test("is refused as missing where it refers to what is not there", arguments: Driver.all)
  func missing(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let nobody = ParticipantID("nobody")
      let nowhere = GroupID("nowhere")
      let gap = FieldID("gap")
      let section = SectionReference(module: ModuleID("aac"), section: SectionID("waiting"))
      let session = Session(
        token: TokenHash("t"), organization: school.organization, holder: .staff(StaffID("nobody")),
        expires: School.noon)
      let link = JoinLink(
        code: "K7M4", organization: school.organization, group: nowhere, role: school.peer, expires: School.noon,
        isClosed: false)
      let changes: [Change] = [
        school.change([.enrolled(school.enrollment(of: nobody))]),
        school.change([.enrolled(school.enrollment(of: ana, in: nowhere))]),
        school.change([.joined(Enrollment(participant: ana, group: school.lunch, role: RoleID("facilitator")))]),
        school.change([.answered(school.answer(by: nobody))]),
        school.change([.sectionViewed(SectionView(participant: nobody, section: section, revision: 1))]),
        school.change([.fieldRecorded(FieldEntry(group: nowhere, field: gap, about: nil, value: "1"))]),
        school.change([.fieldRecorded(FieldEntry(group: school.lunch, field: gap, about: nobody, value: "1"))]),
        school.change([], [.group(nowhere, name: "Nowhere")]),
        school.change([], [.participant(nobody, name: "Nobody", group: nowhere)]),
        school.change([], [.pin(nobody, PasswordHash("hash"))]),
        school.change([], [.card(nobody, TokenHash("card"))]),
        school.change([], [.openSession(session)]),
        school.change([], [.openJoinLink(link)]),
        school.change([], [.closeJoinLink(code: "none")]),
      ]
      for (index, change) in changes.enumerated() {
        await #expect(throws: StoreError.conflict(.missing), "change \(index)") {
          try await school.store.commit(change)
        }
      }
    }
  }

  @Test("does not count what changes nothing: leaving twice, signing out twice", arguments: Driver.all)
  func harmless(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let session = try await school.signIn(ana)
      for _ in 1...2 {
        try await school.commit([.left(school.enrollment(of: ana))], [.closeSession(session.token)])
      }
      #expect(try await school.store.session(session.token, at: School.noon) == nil)
    }
  }
}
