import ArgumentParser
import Foundation
import Storage

/// `orient backup`: one file that holds everything that people did.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the record into one file, also while the server runs.",
    discussion: """
      The file holds all of the data folder: the record, the revisions of modules that were served, and the versions of \
      bundles. It is all of one moment, and nobody waits for it. The copy is read back from end to end before it gets \
      its name, so a file that is there is whole. It holds names and answers: keep it as safe as the data folder. \
      Your own modules and kits are not in it: they are files that you write, and you keep them as you keep others.

      "orient restore" puts it back. The file is a SQLite database; "sqlite3 FILE -A --list" lists the files in it.

      Exit status: 0 when the backup is made and whole, 2 when it is not.
      """)

  @Argument(help: "The backup to make.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var database: FileRecordOption

  func run() async throws {
    try database.refuseServer("a backup is made with PostgreSQL's own pg_dump or pg_basebackup")
    let folder = RecordFolder(path: data)
    try folder.requireRecord()
    let made: RecordBackup
    do throws(StoreError) {
      made = try await RecordBackup.make(of: data, at: file, replacing: force)
    } catch {
      throw CommandFailure(error, advice: "No backup was made")
    }
    let files = made.files == 0 ? "" : " and \(made.files.counted("file")) of modules and bundles"
    Terminal.print(
      """
      \(file) holds \(BackupWords.events(in: made.logs))\(files): \(BackupWords.size(made.bytes)). It was read back and \
      is whole.
      """)
    BackupWords.printHeads(of: made.logs)
  }
}

/// `--database`, for commands that work on files: a record in PostgreSQL is not theirs.
struct FileRecordOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only a record in a file can be given here, as sqlite:FOLDER/record.sqlite.", visibility: .hidden))
  var database: String?

  func refuseServer(_ way: String) throws {
    guard let database, database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") else { return }
    throw CommandFailure(
      "the record is kept in PostgreSQL: \(way)", advice: "docs/operations.md says how")
  }
}

/// What the commands for backups say.
enum BackupWords {
  static func events(in logs: [LogCheck]) -> String {
    logs.reduce(0) { $0 + Int($1.events) }.counted("event")
  }

  /// In the unit that gives one to three digits before the point.
  static func size(_ bytes: Int64) -> String {
    let units = ["bytes", "KB", "MB", "GB", "TB"]
    var (amount, unit) = (Double(bytes), 0)
    while amount >= 1000, unit < units.count - 1 { (amount, unit) = (amount / 1000, unit + 1) }
    return unit == 0 ? "\(bytes) bytes" : String(format: "%.1f %@", amount, units[unit])
  }

  /// What `orient verify --expect` takes.
  static func printHeads(of logs: [LogCheck]) {
    let lines = logs.compactMap { log in log.head.map { "\(log.organization):\(log.events):\($0)" } }
    guard !lines.isEmpty else { return }
    Terminal.print("Keep this elsewhere, for orient verify --expect:\n" + lines.joined(separator: "\n"))
  }
}

extension Int {
  /// With the noun in its number.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

extension CommandFailure {
  /// What a store's failure tells the person who started the command.
  init(_ error: StoreError, advice: String) {
    switch error {
    case .unavailable(let operation, let cause): self.init("could not \(operation): \(cause)", advice: advice)
    case .conflict: self.init("the record does not allow it", advice: advice)
    }
  }
}
