import Curriculum
import Storage
import Testing
import Tracking

@Suite("A bound on a role")
struct RoleBoundTests {
  private func arrival(_ name: String, most: Int, at school: School) -> Change {
    let change = school.arrival(of: name)
    return Change(
      organization: change.organization, events: change.events, accounts: change.accounts,
      bound: RoleBound(group: school.lunch, role: school.peer, most: most))
  }

  @Test("lets in as many as it says, and refuses one more whole", arguments: Driver.all)
  func bound(driver: Driver) async throws {
    try await driver.withSchool { school in
      for name in ["Ana", "Ben"] { try await school.store.commit(arrival(name, most: 2, at: school)) }
      let log = try await school.log()
      await #expect(throws: StoreError.conflict(.roleFull)) {
        try await school.store.commit(arrival("Cleo", most: 2, at: school))
      }
      #expect(try await school.log() == log)
      #expect(try await school.store.participant(ParticipantID("Cleo"), in: school.organization) == nil)
    }
  }

  @Test("is asked after the names", arguments: Driver.all)
  func namesFirst(driver: Driver) async throws {
    try await driver.withSchool { school in
      try await school.store.commit(arrival("Ana", most: 1, at: school))
      let again = school.change(
        [.enrolled(school.enrollment(of: ParticipantID("other")))],
        [.participant(ParticipantID("other"), name: "ana", group: school.lunch)])
      let bounded = Change(
        organization: again.organization, events: again.events, accounts: again.accounts,
        bound: RoleBound(group: school.lunch, role: school.peer, most: 1))
      await #expect(throws: StoreError.conflict(.nameTaken)) { try await school.store.commit(bounded) }
    }
  }

  @Test("holds where many come at the same moment", arguments: Driver.all)
  func race(driver: Driver) async throws {
    try await driver.withSchool { school in
      let come = await withTaskGroup(of: Bool.self) { tasks in
        for number in 0..<40 {
          let change = arrival("Person \(number)", most: 5, at: school)
          tasks.addTask { (try? await school.store.commit(change)) == .recorded }
        }
        return await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(come == 5)
      let found = try await school.store.occupancy(of: school.peer, in: school.lunch, of: school.organization)
      #expect(found == RoleOccupancy(kit: KitID("peer-network"), people: 5))
    }
  }

  @Test("of a group that is not there counts nobody", arguments: Driver.all)
  func nowhere(driver: Driver) async throws {
    try await driver.withSchool { school in
      let store = school.store
      let nowhere = try await store.occupancy(of: school.peer, in: GroupID("no"), of: school.organization)
      let elsewhere = try await store.occupancy(of: school.peer, in: school.lunch, of: OrganizationID("other"))
      #expect(nowhere == nil)
      #expect(elsewhere == nil)
    }
  }
}
