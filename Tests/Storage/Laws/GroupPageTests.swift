import Curriculum
import Storage
import Testing
import Tracking

@Suite("Groups by name, a page at a time")
struct GroupPageTests {
  private static let names = ["Ärzte", "art club", "Band", "band ", "Chess", "Drama", "elm", "Lunch bunch"]

  /// Groups of these names, whose ids are in another order; "Lunch bunch" is there already.
  private func withGroups(_ driver: Driver, _ body: (School) async throws -> Void) async throws {
    try await driver.withSchool { school in
      let other = try await School(in: school.store, named: "another")
      try await other.make(GroupID("aaa"), named: "A group of another school")
      for (index, name) in Self.names.dropLast().enumerated() {
        try await school.make(GroupID("g\(9 - index)"), named: name)
      }
      try await body(school)
    }
  }

  private func page(_ school: School, _ query: GroupQuery) async throws -> GroupPage {
    try await school.store.groups(query, in: school.organization)
  }

  @Test("come in order, each once, forward and back", arguments: Driver.all, [1, 2, 3, 8, 9])
  func throughAll(driver: Driver, limit: Int) async throws {
    try await withGroups(driver) { school in
      let all = try await page(school, GroupQuery(limit: 100)).groups
      #expect(
        all.map(\.name) == ["art club", "Band", "band ", "Chess", "Drama", "elm", "Lunch bunch", "Ärzte"]
          || all.map(\.name) == ["art club", "band ", "Band", "Chess", "Drama", "elm", "Lunch bunch", "Ärzte"])
      var seen: [GroupSnapshot] = []
      var current = try await page(school, GroupQuery(limit: limit))
      #expect(!current.hasEarlier)
      while true {
        seen += current.groups
        #expect(current.total == Self.names.count)
        #expect(current.groups.count <= limit)
        guard current.hasLater, let last = seen.last else { break }
        current = try await page(school, GroupQuery(place: .after(last.group), limit: limit))
        #expect(current.hasEarlier)
      }
      #expect(seen == all)
      var back = current.groups
      while current.hasEarlier, let first = back.first {
        current = try await page(school, GroupQuery(place: .before(first.group), limit: limit))
        #expect(current.hasLater)
        back = current.groups + back
      }
      #expect(back == all)
    }
  }

  @Test("are found by what their names hold, and renamed ones by their new name", arguments: Driver.all)
  func finding(driver: Driver) async throws {
    try await withGroups(driver) { school in
      func found(_ text: String) async throws -> Set<String> {
        Set(try await page(school, GroupQuery(finding: text)).groups.map(\.name))
      }
      #expect(try await found("BAND") == ["Band", "band "])
      #expect(try await found("un") == ["Lunch bunch"])
      #expect(try await found("ä") == ["Ärzte"])
      #expect(try await found("nothing").isEmpty)
      #expect(try await found("%").isEmpty)
      #expect(try await page(school, GroupQuery(finding: "nothing")).total == Self.names.count)
      try await school.commit([], [.group(school.lunch, name: "Supper")])
      #expect(try await found("lunch").isEmpty)
      #expect(try await found("supp") == ["Supper"])
    }
  }

  @Test("begin anew where the group that was named is not there", arguments: Driver.all)
  func gone(driver: Driver) async throws {
    try await withGroups(driver) { school in
      let page = try await page(school, GroupQuery(place: .after(GroupID("gone")), limit: 3))
      #expect(page.groups.first?.name == "art club")
    }
  }

  @Test("are counted by their kit, also where a group gets another", arguments: Driver.all)
  func counted(driver: Driver) async throws {
    try await withGroups(driver) { school in
      #expect(try await school.store.group(school.lunch, in: school.organization)?.groupsOfKit == Self.names.count)
      try await school.commit([
        .groupMade(GroupMade(group: school.lunch, kit: KitID("peer-support"), kitRevision: 1))
      ])
      #expect(try await school.store.group(school.lunch, in: school.organization)?.groupsOfKit == 1)
      #expect(try await school.store.group(GroupID("g9"), in: school.organization)?.groupsOfKit == Self.names.count - 1)
      #expect(try await page(school, GroupQuery()).total == Self.names.count)
      let report = try await school.store.rebuild(checkingOnly: true)
      #expect(report.isSame)
    }
  }
}
