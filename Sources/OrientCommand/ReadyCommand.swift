import ArgumentParser
import Curriculum
import Foundation
import OrientationKit
import Pages
import Storage
import Tracking

/// `orient ready`: whether one group is ready, why, and how it was on an earlier day.
struct ReadyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ready",
    abstract: "Say whether a group is ready to launch and why, today or on an earlier day.",
    discussion: """
      Reads the record that the server keeps; the server may be running. Nothing is changed.

      With --as-of the group is told from the log as it was at the end of that day (UTC). Names, kit and \
      modules are those of today.

      Exit status: 0 when the group is ready, 1 when it is not or it cannot be told, 2 when the record could \
      not be read or there is no such group.
      """)

  @Argument(help: ArgumentHelp("The name of the group, or its id.", valueName: "group"))
  var group: String

  @Option(help: ArgumentHelp("The day to look at, such as 2026-09-01; today where it is left out.", valueName: "day"))
  var asOf: String?

  @Flag(help: "Show each condition of each rule: what was found, what is needed, and whose turn it is.")
  var explain = false

  @Option(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var modules = "Modules"

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  @Option(help: "The language: en or es.")
  var language = "en"

  @Flag(help: "Print JSON for other programs, with every condition.")
  var json = false

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard Language(rawValue: language) != nil else {
      throw ValidationError("--language \(language): write en or es.")
    }
    if let asOf, Day(asOf) == nil {
      throw ValidationError("--as-of \(asOf): write a day that exists, such as 2026-09-01.")
    }
  }

  func run() async throws {
    let folder = RecordFolder(path: data, database: record.database)
    let library = try LibraryLoader.load(modules, types: try bundles.types(), recallingFrom: folder)
    let engine = Engine(library: library, store: try folder.openForReading()).speaking(language)
    let report: ReadyReport
    do {
      let names = try await engine.groupNames()
      let id = try found(among: names)
      let snapshot = try await snapshot(of: id, named: names[id] ?? group, in: engine)
      report = try await ReadyReport(
        of: snapshot, at: asOf.flatMap(Day.init), by: engine, words: try Messages(Language(rawValue: language) ?? .en))
    } catch let error as EngineError {
      throw folder.failure(error)
    }
    Terminal.print(json ? try report.json : report.text(explaining: explain), terminator: "")
    if report.verdict != .ready { throw ExitCode(1) }
  }

  private func snapshot(of id: GroupID, named name: String, in engine: Engine) async throws -> GroupSnapshot {
    guard let asOf, let day = Day(asOf) else { return try await engine.group(id) }
    do {
      return try await engine.group(id, at: day)
    } catch EngineError.invalid {
      throw CommandFailure(
        "\(day) is still to come", advice: "Choose a day up to today, which is \(engine.now.day) in UTC.")
    } catch EngineError.notFound {
      throw CommandFailure("the group \"\(name)\" did not exist yet on \(day)", advice: "Choose a later day.")
    }
  }

  /// The group that is meant: by its id or, where no id is meant, by its name.
  private func found(among names: [GroupID: String]) throws -> GroupID {
    if names[GroupID(group)] != nil { return GroupID(group) }
    let ids = names.filter { $0.value == group }.map(\.key).sorted()
    if let only = ids.first, ids.count == 1 { return only }
    guard ids.isEmpty else {
      throw CommandFailure(
        "several groups are called \"\(group)\"",
        advice: "Give an id instead: \(ids.map(\.rawValue).joined(separator: ", ")).")
    }
    let all = Set(names.values).sorted()
    let shown = all.prefix(20).joined(separator: ", ") + (all.count > 20 ? ", …" : "")
    throw CommandFailure(
      "there is no group \"\(group)\"", advice: all.isEmpty ? "There are no groups yet." : "There are: \(shown).")
  }
}
