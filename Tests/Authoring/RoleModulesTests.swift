import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("A role that can never be ready")
struct RoleModulesTests {
  private static var module: String {
    """
    <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="1" xml:lang="en">
    <title>T</title><summary>S</summary><section id="one"><title>T</title><p>P</p></section>
    <section id="two"><title>T</title><activity id="show" requires="observed">
    <pledge><prompt>I promise:</prompt><statement id="a">To wait.</statement></pledge></activity></section></module>
    """
  }

  private static func kit(_ complete: String) -> String {
    """
    <kit xmlns="urn:orientation-kit:1" id="lunch" revision="1"><title>T</title><summary>S</summary>
    <roles><role id="peer"><title>Peer</title><complete module="m" \(complete)/></role>
    <role id="focus"><title>Focus</title><complete module="m" optional="true"/></role></roles>
    <rules><rule id="R" severity="warn"><title>T</title><when><complete role="peer"/></when></rule></rules></kit>
    """
  }

  private func found(_ module: String, _ kit: String) throws -> [String] {
    try withFolder { folder in
      try Data(module.utf8).write(to: folder.appending(path: "m.xml"))
      try Data(kit.utf8).write(to: folder.appending(path: "kit.xml"))
      return try Checker(types: standardTypes()).check(paths: [folder.path]).files.flatMap(\.diagnostics)
        .filter { $0.id == "role.never-ready" }.map(\.message)
    }
  }

  @Test("needs something that nobody can record: the role, the module and the activity are named")
  func observed() throws {
    let messages = try found(Self.module, Self.kit(""))
    #expect(messages.count == 1)
    for name in ["\"peer\"", "\"m\"", "\"show\""] { #expect(messages.first?.contains(name) == true) }
  }

  @Test("is no role for which the module is optional, or whose activity can be done alone")
  func others() throws {
    #expect(try found(Self.module, Self.kit("optional=\"true\"")) == [])
    #expect(try found(Self.module.replacing("observed", with: "answered"), Self.kit("")) == [])
  }
}
