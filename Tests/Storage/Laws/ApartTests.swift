import Curriculum
import Storage
import Testing
import Tracking

@Suite("Two organizations in one store")
struct ApartTests {
  @Test(
    "may have the same ids and names, and see nothing of each other", arguments: Driver.all, ["adams", "roosevelt"])
  func sameIDs(driver: Driver, name: String) async throws {
    try await driver.withSchool { lincoln in
      let other = try await School(in: lincoln.store, named: name)
      let ana = try await lincoln.enroll("Ana")
      try await other.enroll("Ana")
      try await lincoln.commit(
        [
          .answered(lincoln.answer(by: ana)), .joined(lincoln.enrollment(of: ana)),
          .fieldRecorded(FieldEntry(group: lincoln.lunch, field: FieldID("gap"), about: nil, value: "7")),
        ], [.group(lincoln.lunch, name: "Renamed"), .pin(ana, PasswordHash("hash"))])

      let organization = other.organization
      #expect(try await lincoln.store.record(of: ana, in: organization) == ParticipantRecord())
      let group = try await lincoln.store.group(other.lunch, in: organization)
      #expect(group?.name == "Lunch bunch")
      #expect(group?.answers.isEmpty == true)
      #expect(group?.members.map(\.hasJoined) == [false])
      #expect(try await lincoln.store.groups(in: organization).count == 1)
      #expect(try await other.log().allSatisfy { $0.event.organization == organization })
      let credential = try await lincoln.store.credential(named: "Ana", in: other.lunch, of: organization)
      #expect(credential == ParticipantCredential(participant: ana, pin: nil))
    }
  }

  @Test("cannot change what is the other's", arguments: Driver.all)
  func othersThings(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let other = try await School(in: lincoln.store, named: "roosevelt")
      let session = try await lincoln.signIn(lincoln.enroll("Ana"))
      let link = JoinLink(
        code: "K7M4", organization: lincoln.organization, group: lincoln.lunch, role: lincoln.peer,
        expires: School.noon, isClosed: false)
      let invitation = Invitation(
        token: TokenHash("invitation"), organization: lincoln.organization, role: .coordinator,
        expires: School.noon.advanced(bySeconds: 60), isUsed: false)
      try await lincoln.commit([], [.openJoinLink(link), .invitation(invitation)])

      try await other.commit([], [.closeSession(session.token)])
      await #expect(throws: StoreError.conflict(.missing)) {
        try await other.commit([], [.closeJoinLink(code: link.code)])
      }
      await #expect(throws: StoreError.conflict(.invitationUsed)) {
        try await other.commit([], [.useInvitation(invitation.token, at: School.noon)])
      }
      #expect(try await lincoln.store.session(session.token, at: School.noon) == session)
      #expect(try await lincoln.store.joinLink(link.code) == link)
      #expect(try await lincoln.store.invitation(invitation.token) == invitation)
    }
  }

  @Test("cannot write in each other's name", arguments: Driver.all)
  func mixedChange(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let other = try await School(in: lincoln.store, named: "roosevelt")
      let ana = try await lincoln.enroll("Ana")
      let log = try await lincoln.log()
      let event = lincoln.event(
        .groupMade(GroupMade(group: lincoln.lunch, kit: KitID("peer-support"), kitRevision: 1)))
      await #expect(throws: StoreError.conflict(.missing)) {
        try await lincoln.store.commit(Change(organization: other.organization, events: [event]))
      }
      let session = Session(
        token: TokenHash("t"), organization: lincoln.organization, holder: .participant(ana), expires: School.noon)
      await #expect(throws: StoreError.conflict(.missing)) {
        try await other.commit([], [.openSession(session)])
      }
      #expect(try await lincoln.log() == log)
    }
  }
}
