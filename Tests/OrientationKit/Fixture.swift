import ActivityKit
import Authoring
import Curriculum
import Foundation
import OrientationKit
import Quiz
import Storage
import Synchronization
import Testing
import Tracking

/// An engine over a small library and a real SQLite file, at a time that the test sets.
final class Fixture: Sendable {
  let engine: Engine
  private let folder: URL

  /// - Parameters:
  ///   - more: the texts of other files, by their names.
  ///   - types: activity types beside the quiz.
  init(with more: [String: String] = [:], types: [any ActivityType] = []) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "orient-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.module.utf8).write(to: folder.appending(path: "module.xml"))
    try Data(Self.kit.utf8).write(to: folder.appending(path: "kit.xml"))
    for (name, text) in more { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let result = try Checker(types: try ActivityTypes([Quiz()] + types)).check(paths: [folder.path])
    guard let library = result.library else { throw Broken(report: DiagnosticReport(result).text) }
    let cheap = HashingCost(rounds: 16, blockSize: 8, parallelism: 1)
    let store = try RecordStore.open(at: folder.appending(path: "record.sqlite").path)
    let clock = Clock()
    engine = Engine(
      library: library, store: store, hashing: HashingCosts(password: cheap, pin: cheap), clock: { clock.now })
    self.clock = clock
  }

  let clock: Clock

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct Broken: Error { let report: String }

  final class Clock: Sendable {
    private let time = Mutex(Instant(milliseconds: 1_790_000_000_000))
    var now: Instant { time.withLock { $0 } }
    func advance(seconds: Int64) { time.withLock { $0 = $0.advanced(bySeconds: seconds) } }
  }

  /// An administrator, and a group with an open link for peers.
  func group() async throws -> (staff: StaffAccount, group: GroupID, code: String) {
    let invitation = try #require(try await engine.firstInvitation())
    let token = try await engine.acceptInvitation(
      invitation, name: "Ada", email: "ada@example.org", password: "correct horse battery")
    let staff = try #require(try await engine.staff(token))
    let group = try await engine.makeGroup(named: "Lunch", from: KitID("lunch"), by: staff)
    let link = try #require(try await engine.joinLinks(of: group, for: staff).first)
    return (staff, group, link.code)
  }

  static let section = SectionReference(module: ModuleID("waiting"), section: SectionID("wait"))
  static let quiz = ActivityID("check")

  static let module = """
    <module xmlns="urn:orientation-kit:1" id="waiting" revision="3" minutes="4" xml:lang="en">
      <title>Waiting</title><summary>How to wait.</summary>
      <section id="wait"><title>Wait</title><p>Wait.</p>
        <activity id="check"><quiz><choice id="first"><prompt>What now?</prompt>
          <option correct="true">Wait.</option><option>Guess.</option></choice></quiz></activity>
      </section>
    </module>
    """

  static let kit = """
    <kit xmlns="urn:orientation-kit:1" id="lunch" revision="1">
      <title>Lunch club</title><summary>Lunch together.</summary>
      <roles>
        <role id="peer"><title>Peer</title><complete module="waiting"/></role>
        <role id="guest"><title>Guest</title></role>
      </roles>
      <record>
        <field id="gap" type="days">Longest gap</field>
        <field id="permission" type="boolean" each="peer">Permission</field>
        <field id="greeter" type="person" from="peer">Who says hello?</field>
        <field id="times" type="schedule">When?</field>
      </record>
      <rules>
        <rule id="done" severity="block"><title>All done</title><when><complete role="peer"/></when></rule>
        <rule id="gap" severity="block"><title>Often</title><when><field ref="gap" at-most="14"/></when></rule>
        <rule id="who" severity="warn"><title>Who</title><when><field ref="greeter" answered="true"/></when></rule>
        <rule id="when" severity="warn"><title>When</title><when><field ref="times" answered="true"/></when></rule>
      </rules>
    </kit>
    """
}
