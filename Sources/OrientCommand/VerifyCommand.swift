import ArgumentParser
import Curriculum
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient verify`: whether the log is as it was written.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether the log of what happened is as it was written.",
    discussion: """
      Each event is kept with a hash over itself and all events before it. This adds them up again from the first event \
      on, and tells where one was changed, taken out or put in. The server may be running; nothing is changed.

      A log whose end was cut off adds up, too. Keep the last line that is printed somewhere else, and give it \
      the next time with --expect: then that is told as well.

      Exit status: 0 when the log is as it was written, 1 when it is not, 2 when it could not be read.
      """)

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  @Option(help: ArgumentHelp("An event that must still be there, as this command printed it.", valueName: "line"))
  var expect: String?

  @Flag(help: "Print JSON for other programs.")
  var json = false

  func validate() throws {
    if let expect, Self.kept(expect) == nil {
      throw ValidationError(
        "--expect \(expect): give the last line that this command printed, such as main:1204:9f3c… (64 digits).")
    }
  }

  func run() async throws {
    let folder = RecordFolder(path: data, database: record.database)
    let store = try folder.openForReading()
    let checks: [LogCheck]
    do {
      checks = try await Self.checks(of: store, expecting: expect.flatMap(Self.kept))
      try await store.close()
    } catch {
      throw folder.failure(.unavailable(error))
    }
    Terminal.print(try json ? LogReport.json(checks) : LogReport.text(checks), terminator: "")
    if !checks.allSatisfy(\.isIntact) { throw ExitCode(1) }
  }

  /// A log that is expected and not there is one whose events are all gone.
  private static func checks(of store: any Store, expecting kept: Kept?) async throws(StoreError) -> [LogCheck] {
    var organizations = try await store.organizations()
    if let kept, !organizations.contains(kept.organization) { organizations.append(kept.organization) }
    var checks: [LogCheck] = []
    for organization in organizations {
      let expected = kept.flatMap { $0.organization == organization ? ($0.sequence, $0.hash) : nil }
      checks.append(try await store.verifyLog(of: organization, expecting: expected))
    }
    return checks
  }

  private struct Kept {
    let organization: OrganizationID
    let sequence: Int64
    let hash: EventHash
  }

  private static func kept(_ text: String) -> Kept? {
    let parts = text.trimmingCharacters(in: .whitespaces).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, let sequence = Int64(parts[1]), sequence > 0,
      let hash = EventHash(String(parts[2]))
    else { return nil }
    return Kept(organization: OrganizationID(String(parts[0])), sequence: sequence, hash: hash)
  }
}
