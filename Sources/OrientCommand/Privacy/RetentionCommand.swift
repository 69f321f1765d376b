import ArgumentParser
import Authoring
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient retention`: erases people whom nobody needs any more.
struct RetentionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Erase people whose groups have all ended, after a time.",
    discussion: """
      Somebody is erased who is in no group, or only in groups that ended so long ago, and of whom the log says nothing \
      for so long: they did nothing, and nothing was written about them. Nobody who is in a group that goes on is. --dry-run says who it would be, \
      and changes nothing. "orient serve --erase-after" does the same once a day.

      Exit status: 0 when it is done, 2 when it could not be.
      """)

  @Option(help: ArgumentHelp("How long: 90d, 18m, 2y.", valueName: "time"))
  var after: String

  @Flag(help: "Only say who would be erased.")
  var dryRun = false

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  func validate() throws { try Self.validate(after, of: "--after") }

  static func validate(_ text: String?, of option: String) throws {
    guard let text, RetentionSpan(text) == nil else { return }
    throw ValidationError("\(option) \(text): write a number of days, months or years, such as 90d, 18m or 2y.")
  }

  func run() async throws {
    guard let span = RetentionSpan(after) else { return }
    let folder = RecordFolder(path: data)
    let engine = Engine(
      library: Library.empty, store: dryRun ? try folder.openForReading() : try folder.openExisting())
    let people: [DormantParticipant]
    do throws(EngineError) {
      people =
        dryRun
        ? try await engine.dormantParticipants(after: span)
        : try await engine.eraseDormant(after: span, by: .system)
    } catch {
      throw folder.failure(error)
    }
    try await engine.store.close()
    let count = people.count == 1 ? "1 person" : "\(people.count) people"
    Terminal.print(dryRun ? "\(count) would be erased." : "\(count) erased.")
    for person in people { Terminal.print("  \(person.participant), last heard of on \(person.lastSeen.day)") }
  }
}
