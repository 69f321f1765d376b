import Curriculum
import Testing
import Tracking

@Suite("A module that opens after another")
struct PrerequisiteTests {
  private func module(_ id: String, after wanted: String...) -> Module {
    Module(
      id: ModuleID(id), revision: 1, minutes: 5, language: "en", title: id, summary: "", audience: [], keywords: [],
      objectives: [], related: .init(), sections: [Sample.section("a"), Sample.section("b")], takeaways: [],
      resources: [], requires: wanted.map { ModuleID($0) })
  }

  private func record(_ pages: String...) -> ParticipantRecord {
    ParticipantRecord(
      viewed: Set(
        pages.map { page in
          let parts = page.split(separator: "/").map(String.init)
          return SectionReference(module: ModuleID(parts[0]), section: SectionID(parts[1]))
        }))
  }

  @Test("is closed until everything that it requires is complete")
  func closed() {
    let modules = [module("one"), module("two"), module("three", after: "one", "two")]
    func unmet(_ record: ParticipantRecord) -> [String] {
      OrientationProgress(of: modules, given: record).unmet(before: ModuleID("three")).map(\.rawValue)
    }
    #expect(unmet(record()) == ["one", "two"])
    #expect(unmet(record("one/a")) == ["one", "two"])
    #expect(unmet(record("one/a", "one/b")) == ["two"])
    #expect(unmet(record("one/a", "one/b", "two/a", "two/b")) == [])
  }

  @Test("is passed over by what comes next, even where it is listed first")
  func next() {
    let modules = [module("late", after: "early"), module("early")]
    let start = OrientationProgress(of: modules, given: record())
    #expect(start.next == SectionReference(module: ModuleID("early"), section: SectionID("a")))
    let later = OrientationProgress(of: modules, given: record("early/a", "early/b"))
    #expect(later.next == SectionReference(module: ModuleID("late"), section: SectionID("a")))
  }

  @Test("stays open once it was begun, whatever its author asks for later")
  func begun() {
    let progress = OrientationProgress(of: [module("one"), module("two", after: "one")], given: record("two/a"))
    #expect(progress.unmet(before: ModuleID("two")).isEmpty)
  }

  @Test("is not kept closed by a module that is not asked of the participant")
  func notAsked() {
    let progress = OrientationProgress(of: [module("two", after: "one")], given: record())
    #expect(progress.unmet(before: ModuleID("two")).isEmpty)
    #expect(progress.next?.module == ModuleID("two"))
  }
}
