import Foundation
import Testing

/// Holds every `import` line against the table in docs/architecture.md, in both directions.
struct ImportTests {
  let project = Project()

  @Test("every target has a row, and every row a target")
  func rows() throws {
    #expect(Set(try project.table().keys) == Set(try project.targets().map(\.name)))
  }

  @Test("no target imports what its row does not allow")
  func allowed() throws {
    let table = try project.table()
    for target in try project.targets() {
      for (file, module) in try target.imports() where table[target.name]?.contains(module) != true {
        Issue.record("\(file) imports \(module), which the row of \(target.name) does not allow")
      }
    }
  }

  @Test("no row allows what nothing imports")
  func used() throws {
    let table = try project.table()
    for target in try project.targets() {
      let used = Set(try target.imports().map(\.module))
      let unused = (table[target.name] ?? []).subtracting(used).sorted()
      #expect(unused.isEmpty, "the row of \(target.name) allows \(unused), which nothing imports")
    }
  }

  @Test("nothing imports upward: the table has no circle")
  func noCircles() throws {
    let table = try project.table()
    func reaches(_ name: String, from start: String, seen: inout Set<String>) -> Bool {
      for next in table[start] ?? [] where table[next] != nil {
        if next == name || (seen.insert(next).inserted && reaches(name, from: next, seen: &seen)) { return true }
      }
      return false
    }
    for name in table.keys {
      var seen: Set<String> = []
      #expect(!reaches(name, from: name, seen: &seen), "\(name) reaches itself")
    }
  }
}
