import ArgumentParser
import Authoring
import Foundation
import OrientationKit
import Storage

/// `orient token`: what lets other programs in.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Let other programs use the API, and keep them out again.",
    discussion: """
      A token stands for a role: a reader reads all but the log; a coordinator also makes groups, adds \
      people and fills in plans; an administrator also reads the log. The server may be running; what is \
      changed here holds at once.

      The API is described at /api/v1/docs of the server.
      """,
    subcommands: [TokenNewCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}

/// The record that tokens are kept in.
struct TokenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  /// Runs something on the record, beside a server that may be running.
  func run(_ body: (Engine) async throws(EngineError) -> Void) async throws {
    let folder = RecordFolder(path: data, database: record.database)
    // A folder that is misspelled is not made: a token of a record that nobody serves lets nobody in.
    try await folder.openForReading().close()
    let store = try folder.open()
    do throws(EngineError) {
      try await body(Engine(library: .empty, store: store))
    } catch {
      try? await store.close()
      if case .unavailable = error { throw folder.failure(error) }
      throw error
    }
    try await store.close()
  }
}
