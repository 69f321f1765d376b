import ArgumentParser
import Storage

/// `orient restore`: puts a backup back.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup into a data folder.",
    discussion: """
      The backup is looked through from end to end first. Only when it is whole does it take its place, in one step; where \
      something is wrong, the folder stays as it is. Stop the server before.

      A record that is there is replaced only with --replace, and is kept under a name with the time. Revisions of \
      modules and versions of bundles are added; those that are there stay.

      Exit status: 0 when the record is in its place, 2 when nothing was changed.
      """)

  @Argument(help: "The backup, as \"orient backup\" made it.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The folder to put it into; it is made if it is not there.", valueName: "folder"))
  var data = "data"

  @Flag(help: "Replace the record that is there; it is kept under another name.")
  var replace = false

  @OptionGroup var database: FileRecordOption

  func run() async throws {
    try database.refuseServer("restore it with PostgreSQL's own pg_restore or psql")
    let restored: RestoredRecord
    do throws(StoreError) {
      restored = try await RecordBackup.restore(file, into: data, replacing: replace)
    } catch {
      throw CommandFailure(error, advice: "Nothing was changed")
    }
    let files = restored.files == 0 ? "" : ", and \(restored.files.counted("file")) of modules and bundles"
    Terminal.print("\(data) holds \(BackupWords.events(in: restored.logs)) from \(file)\(files).")
    if let before = restored.before { Terminal.print("The record that was there is kept as \(before).") }
    BackupWords.printHeads(of: restored.logs)
  }
}
