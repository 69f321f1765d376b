import ArgumentParser
import OrientationKit
import Storage

/// `orient migrate`: the record, from one database into another.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Copy the record from a file into a PostgreSQL database, or back.",
    discussion: """
      Stop the server first. Nothing is changed where the record is copied from. When the copy was ended in the middle, \
      the same command goes on; at the end, rows are counted and the log is added up on both sides. A target that \
      holds another record is refused. The folders revisions and plugins of the data folder belong to the record, too: \
      keep them where the next server is started.

      Exit status: 0 when all is there, 2 when it could not be copied.
      """)

  @Option(
    help: ArgumentHelp("Where the record is: sqlite:data/record.sqlite or postgres://USER@HOST/NAME.", valueName: "url")
  )
  var from: String

  @Option(help: ArgumentHelp("Where it is to be: the same kinds of addresses.", valueName: "url"))
  var to: String

  func validate() throws {
    for (name, address) in [("--from", from), ("--to", to)] where Self.path(address) == nil {
      guard address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") else {
        throw ValidationError("\(name): write sqlite:data/record.sqlite or postgres://USER@HOST/NAME.")
      }
    }
  }

  func run() async throws {
    do {
      let source = try Self.path(from).map(RecordStore.openForReading(at:)) ?? .openForReading(postgreSQL: from)
      let target = try Self.path(to).map(RecordStore.open(at:)) ?? .open(postgreSQL: to)
      let copied = try await source.copy(to: target)
      try await source.close()
      try await target.close()
      for (table, rows) in copied where rows > 0 { Terminal.print("  \(table): \(rows)") }
      Terminal.print("Everything is there, and the log adds up to the same.")
    } catch let error as StoreError {
      guard case .unavailable(let operation, let cause) = error else { throw error }
      throw CommandFailure("could not \(operation): \(cause)", advice: "See: orient migrate --help")
    }
  }

  /// The file that an address names.
  private static func path(_ address: String) -> String? {
    address.hasPrefix("sqlite:") ? String(address.dropFirst("sqlite:".count)) : nil
  }
}
