import ArgumentParser
import Authoring
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient erase`: takes one person out of the record.
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase one person: their name, their answers, and what was written about them.",
    discussion: """
      What they completed still counts, under an id that leads to nobody; the log says that somebody was erased, and \
      still adds up. Nothing of it can be read out of the record's files afterwards. It cannot be undone. Texts in which \
      staff wrote a name themselves, such as a group's notes, are not found by it. Backups that were made before hold the \
      person still: delete them when their time is over. The server may be running.

      Exit status: 0 when the person is erased, 1 when you did not confirm it, 2 when it could not be done.
      """)

  @OptionGroup var person: PersonOptions

  @Flag(help: "Do not ask for the name again.")
  var yes = false

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  func run() async throws {
    let folder = RecordFolder(path: data)
    let engine = Engine(library: Library.empty, store: try folder.openExisting())
    let found = try await person.find(in: engine.store, of: engine.organization)
    if !yes {
      Terminal.print("To erase \(found.name) for good, type the name: ", terminator: "")
      guard let typed = readLine(), FoldedName(typed) == FoldedName(found.name) else {
        Terminal.printError("That is not the name. Nothing was erased.")
        try await engine.store.close()
        throw ExitCode(1)
      }
    }
    let isScrubbed: Bool
    do throws(EngineError) {
      isScrubbed = try await engine.erase(found.id, by: .system)
    } catch {
      throw folder.failure(error)
    }
    try await engine.store.close()
    Terminal.print("\(found.name) was erased. Backups that were made before hold them still.")
    if !isScrubbed {
      Terminal.print(
        """
        Traces of it can be left in the file's gaps: the record is large, or somebody was reading. To be sure, stop the \
        server once and run: sqlite3 \(data)/record.sqlite VACUUM
        """)
    }
  }
}
