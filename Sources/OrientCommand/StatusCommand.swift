import ArgumentParser
import Curriculum
import Foundation
import OrientationKit
import Pages
import Storage
import Tracking

/// `orient status`: which groups are ready, what is missing, and who must act.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which groups are ready to launch, what is missing, and who must act.",
    discussion: """
      Reads the record that the server keeps; the server may be running. Nothing is changed.

      Exit status: 0 when every group shown is ready, 1 when one is not or it cannot be told, 2 when \
      the record could not be read.
      """)

  @Option(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var modules = "Modules"

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  @Option(help: ArgumentHelp("Show only the group with this name.", valueName: "name"))
  var group: String?

  @Option(help: "The language: en or es.")
  var language = "en"

  @Flag(help: "Print JSON for other programs.")
  var json = false

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard Language(rawValue: language) != nil else {
      throw ValidationError("--language \(language): write en or es.")
    }
  }

  func run() async throws {
    let folder = RecordFolder(path: data, database: record.database)
    let library = try LibraryLoader.load(modules, types: try bundles.types(), recallingFrom: folder)
    let engine = Engine(library: library, store: try folder.openForReading())
    let groups: [GroupSnapshot]
    do {
      groups = try await engine.store.groups(in: engine.organization)
    } catch {
      throw folder.failure(.unavailable(error))
    }
    let shown = groups.filter { group == nil || $0.name == group }
    if let group, shown.isEmpty {
      let names = groups.map(\.name).joined(separator: ", ")
      throw CommandFailure(
        "there is no group \"\(group)\"", advice: names.isEmpty ? "There are no groups yet." : "There are: \(names).")
    }
    let messages = try Messages(Language(rawValue: language) ?? .en)
    let reports = shown.map { StatusReport(of: $0, by: engine, messages: messages) }
    Terminal.print(try json ? StatusReport.json(reports) : StatusReport.text(reports), terminator: "")
    if reports.contains(where: { $0.verdict != .ready }) { throw ExitCode(1) }
  }
}
