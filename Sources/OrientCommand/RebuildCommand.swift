import ArgumentParser
import Foundation
import OrientationKit
import Storage

/// `orient rebuild`: everything that is derived from the log, anew.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Derive what people completed anew from the log of what happened.",
    discussion: """
      Who is in which group, what they read and completed and what the planning form says is kept ready, so that pages \
      are fast; the log says it, too. This goes through the whole log, compares, and replaces what is not the \
      same, all or nothing. The server may be running. Names are not in the log, and stay.

      Exit status: 0 when everything is as the log says (now), 1 when --check found differences, 2 when the \
      record could not be read or written.
      """)

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  @Flag(help: "Only compare; change nothing.")
  var check = false

  @Flag(help: "Print JSON for other programs.")
  var json = false

  func run() async throws {
    let folder = RecordFolder(path: data, database: record.database)
    let store = check ? try folder.openForReading() : try folder.openExisting()
    let begin = ContinuousClock.now
    let report: RebuildReport
    do {
      report = try await store.rebuild(checkingOnly: check)
      try await store.close()
    } catch {
      throw folder.failure(.unavailable(error))
    }
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    Terminal.print(json ? try Self.json(report) : text(report, seconds: seconds), terminator: "")
    if check, !report.isSame { throw ExitCode(1) }
  }

  private func text(_ report: RebuildReport, seconds: Double) -> String {
    let events = report.events == 1 ? "1 event" : "\(report.events) events"
    var lines = ["Went through \(events) in \(String(format: "%.1f", seconds)) s."]
    for table in report.tables where table.differences > 0 {
      let rows = table.differences == 1 ? "1 row was" : "\(table.differences) rows were"
      lines.append("  \(table.name): \(rows) not as the log says, such as:")
      lines += table.examples.map { "    \($0)" }
    }
    lines.append(
      report.isSame
        ? "Everything is as the log says."
        : check ? "To put it right: orient rebuild --data \(data)" : "Everything is as the log says now.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func json(_ report: RebuildReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let tables = report.tables.map {
      Output.Table(name: $0.name, rows: $0.rows, differences: $0.differences, examples: $0.examples)
    }
    let output = Output(events: report.events, same: report.isSame, tables: tables)
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }

  private struct Output: Encodable {
    let events: Int64
    let same: Bool
    let tables: [Table]

    struct Table: Encodable {
      let name: String
      let rows: Int64
      let differences: Int64
      let examples: [String]
    }
  }
}
