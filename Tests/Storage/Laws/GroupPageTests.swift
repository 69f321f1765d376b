import Curriculum
import Storage
import Testing
import Tracking

@Suite("Groups a page at a time")
struct GroupPageTests {
  @Test("come in the order of their ids, each whole, and none twice", arguments: Driver.all)
  func pages(driver: Driver) async throws {
    try await driver.withSchool { school in
      for id in ["a", "m", "z"] { try await school.make(GroupID(id), named: "Group \(id)") }
      let ana = try await school.enroll("Ana", in: GroupID("m"))
      try await school.enroll("Ben")
      try await school.commit([.answered(school.answer(by: ana))])
      var seen: [GroupSnapshot] = []
      while true {
        let page = try await school.store.groups(in: school.organization, after: seen.last?.group, limit: 2)
        #expect(page.count <= 2)
        if page.isEmpty { break }
        seen += page
      }
      #expect(seen.map(\.group) == ["a", "lunch", "m", "z"].map { GroupID($0) })
      for group in seen {
        let alone = try #require(try await school.store.group(group.group, in: school.organization))
        #expect(group.name == alone.name)
        #expect(group.groupsOfKit == 4)
        #expect(group.members.map(\.participant) == alone.members.map(\.participant))
        #expect(group.members.map(\.record) == alone.members.map(\.record))
      }
      #expect(seen.map(\.members.count) == [0, 1, 1, 0])
    }
  }

  @Test("are those of one organization", arguments: Driver.all)
  func apart(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let roosevelt = try await School(in: lincoln.store, named: "roosevelt")
      try await roosevelt.make(GroupID("chess"), named: "Chess")
      try await roosevelt.enroll("Ana", in: GroupID("chess"))
      try await lincoln.enroll("Ben")
      let page = try await lincoln.store.groups(in: lincoln.organization, after: nil, limit: 10)
      #expect(page.map(\.group) == [lincoln.lunch])
      #expect(page.flatMap(\.members).map(\.name) == ["Ben"])
      #expect(try await lincoln.store.groups(in: OrganizationID("none"), after: nil, limit: 10).isEmpty)
      #expect(try await lincoln.store.groups(in: lincoln.organization, after: nil, limit: 0).isEmpty)
    }
  }
}
