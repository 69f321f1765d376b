import Curriculum
import Testing

@testable import Authoring

@Suite("A module's change record")
struct ChangeRecordTests {
  private func diagnostics(revision: Int, _ changes: String) throws -> [Diagnostic] {
    try check(
      """
      <module xmlns="urn:orientation-kit:1" id="waiting" revision="\(revision)" minutes="4" xml:lang="en">
        <title>Waiting</title><summary>How to wait.</summary>
        <section id="wait"><title>Wait</title><p>Wait.</p><was id="patience"/></section>
        \(changes)
      </module>
      """
    ).diagnostics
  }

  @Test("may be missing at revision 1 alone; later it is a warning, so that the file can be tried")
  func missing() throws {
    #expect(try diagnostics(revision: 1, "").isEmpty)
    let later = try diagnostics(revision: 2, "")
    #expect(later.map(\.id) == ["change.unrecorded"])
    #expect(later.map(\.severity) == [.warning])
  }

  @Test("needs a line for the newest revision, whatever it says of earlier ones")
  func newest() throws {
    let earlier = "<change revision=\"2\" effect=\"keep\">Spelling.</change>"
    let newest = "<change revision=\"3\" effect=\"retake\" section=\"wait\">Another story.</change>"
    #expect(try diagnostics(revision: 3, "<changes>\(earlier)</changes>").map(\.id) == ["change.unrecorded"])
    #expect(try diagnostics(revision: 3, "<changes>\(newest)</changes>").isEmpty)
    #expect(try diagnostics(revision: 3, "<changes>\(earlier)\(newest)</changes>").isEmpty)
  }

  @Test("may name a section by the id that it had before")
  func formerID() throws {
    let change = "<changes><change revision=\"2\" effect=\"keep\" section=\"patience\">Renamed.</change></changes>"
    #expect(try diagnostics(revision: 2, change).isEmpty)
  }
}

@Suite("An id that something had before")
struct FormerIDTests {
  private func activity(_ id: String, was: String..., prompt: String = "P") throws -> Activity {
    let former = was.map { "<was id=\"\($0)\"/>" }.joined()
    let file = try check(
      """
      <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="1" xml:lang="en">
        <title>T</title><summary>S</summary>
        <section id="s"><title>T</title><activity id="\(id)">\(former)
          <pledge><prompt>\(prompt)</prompt><statement id="a">A</statement></pledge></activity></section>
      </module>
      """)
    guard case .module(let module, let prepared) = file.content else {
      Issue.record("the module has mistakes: \(file.diagnostics)")
      throw Broken()
    }
    #expect(prepared.count == 1)
    return try #require(module.activities.first)
  }

  private struct Broken: Error {}

  @Test("is no part of what an activity says")
  func fingerprint() throws {
    #expect(try activity("a").fingerprint == activity("a", was: "b").fingerprint)
  }

  @Test("lets what was completed under it count, as long as nothing else changed")
  func counts() throws {
    let renamed = try activity("new", was: "old", "older")
    #expect(renamed.ids.map(\.rawValue) == ["new", "old", "older"])
    #expect(renamed.counts(renamed.fingerprint))
    #expect(renamed.counts(try activity("old").fingerprint))
    #expect(renamed.counts(try activity("older").fingerprint))
    #expect(!renamed.counts(try activity("stranger").fingerprint))
    #expect(!renamed.counts(try activity("old", prompt: "Q").fingerprint))
  }
}
