import Foundation
import Testing

@testable import Storage

/// A PostgreSQL server of this run of the tests alone. It is stopped and removed when the process of the tests ends,
/// whichever way: see Tests/support/postgres.sh.
final class PostgreSQLCluster: Sendable {
  /// The one that all tests share, each with databases of its own.
  static func shared() throws -> PostgreSQLCluster { try started.get() }

  private static let started = Result { try PostgreSQLCluster() }
  private static let template = "record_template"

  /// Where its socket is.
  private let folder: String
  private let commands: FileHandle

  private init() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "support/postgres.sh")
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = script
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    commands = input.fileHandleForWriting
    let line = try Self.line(of: output.fileHandleForReading)
    folder = try #require(line, "the server did not start")
    try make(Self.template, from: "template0")
    try PostgreSQLSchema.bringUpToDate(PostgreSQLConnection(to: PostgreSQLAddress(url(of: Self.template))))
  }

  private static func line(of output: FileHandle) throws -> String? {
    var line = Data()
    while let byte = try output.read(upToCount: 1), byte.first != UInt8(ascii: "\n") { line += byte }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  func url(of database: String, user: String = "postgres", options: String = "") -> String {
    "postgres://\(user)@/\(database)?host=\(folder)\(options)"
  }

  /// A new database that holds an empty record, or nothing; if it is there already, it stays as it is.
  func make(_ database: String, isEmpty: Bool = false) throws {
    try make(database, from: isEmpty ? "template0" : Self.template)
  }

  private func make(_ database: String, from template: String) throws {
    do {
      try administer("CREATE DATABASE \(database) TEMPLATE \(template)")
    } catch let error as PostgreSQLError where error.state == "42P04" {}
  }

  func drop(_ database: String) throws { try administer("DROP DATABASE IF EXISTS \(database) WITH (FORCE)") }

  /// Runs a statement as the server's owner.
  func administer(_ statement: String, in database: String = "postgres") throws {
    try PostgreSQLConnection(to: PostgreSQLAddress(url(of: database))).execute(script: statement)
  }

  /// Runs `body` with the address of a new database, and drops it.
  static func withDatabase<Value>(
    isEmpty: Bool = false, _ body: (_ cluster: PostgreSQLCluster, _ database: String) async throws -> Value
  ) async throws -> Value {
    let cluster = try shared()
    let database = "test_\(UUID().uuidString.replacing("-", with: "").lowercased())"
    try cluster.make(database, isEmpty: isEmpty)
    defer { try? cluster.drop(database) }
    return try await body(cluster, database)
  }
}
