import ActivityKit
import ArgumentParser
import Authoring
import Curriculum
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient diff`: what a new revision means before it is published.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two revisions, and who would be asked for what again.",
    discussion: """
      Name two files or two folders of modules and kits: the old one, then the new one. Laying a file out \
      anew, reordering attributes and changing a comment is no change. A picture or a recording that is \
      another one under the same name is a change, and nothing is asked again for it. With --data, people \
      who are in the middle of an older revision are judged by the revision that they began.

      Exit status: 0 when nobody is asked again without a word in the change record, 1 when somebody is, \
      2 when the two could not be compared.
      """)

  @Argument(help: "The old file or folder.")
  var old: String

  @Argument(help: "The new file or folder.")
  var new: String

  @Option(
    help: ArgumentHelp("Count in this record how many people are asked again; it is only read.", valueName: "folder"))
  var data: String?

  @Flag(help: "Print JSON for other programs.")
  var json = false

  @OptionGroup var bundles: PluginOptions

  private struct Report: Encodable {
    let changed: [RevisionDiff]
    /// How many people are asked for something again; nil where no record was given.
    let people: [String: Int]?
  }

  func run() async throws {
    let types = try bundles.types()
    let comparison = try comparison(of: try check(old, types: types), try check(new, types: types), types)
    for notice in comparison.notices { Terminal.printError("warning: \(notice.text)") }
    let shown = comparison.diffs.filter {
      !$0.changes.isEmpty || !$0.remarks.isEmpty || $0.activities.contains { !$0.keeps }
    }
    let report = Report(changed: shown, people: try await people(in: comparison.modules))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Terminal.print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      Terminal.print(text(of: report))
    }
    if shown.contains(where: \.asksWithoutRecord) { throw ExitCode(1) }
  }

  private func comparison(
    of old: CheckResult, _ new: CheckResult, _ types: ActivityTypes
  ) throws -> RevisionComparison {
    let archive = data.map { ModuleArchive(folder: RecordFolder(path: $0).revisions, types: types) }
    do throws(ArchiveFailure) {
      return try RevisionComparison(old, new, types: types, archive: archive)
    } catch {
      throw CommandFailure("\(error)", advice: "Name the data folder of a server that has run, with --data")
    }
  }

  private func check(_ path: String, types: ActivityTypes) throws -> CheckResult {
    do {
      let result = try Checker(types: types).check(paths: [path])
      guard result.errors == 0 else {
        throw CommandFailure("\(path) has errors", advice: "Mend them first: orient check \(path)")
      }
      return result
    } catch let failure as CheckFailure {
      throw CommandFailure("\(failure)", advice: "Name two files or folders, such as: orient diff old.xml new.xml")
    }
  }

  /// For each module how many people are asked for something again.
  private func people(in modules: [Module]) async throws -> [String: Int]? {
    guard let data else { return nil }
    let folder = RecordFolder(path: data)
    let store = try folder.openForReading()
    let groups: [GroupSnapshot]
    do {
      groups = try await store.groups(in: OrganizationID("main"))
    } catch {
      throw folder.failure(.unavailable(error))
    }
    let records = Dictionary(groups.flatMap(\.members).map { ($0.participant, $0.record) }) { first, _ in first }
    let counts = modules.map { module in
      let asked = records.values.count { !ModuleProgress(of: module, given: $0).askedAgain.isEmpty }
      return (module.id.rawValue, asked)
    }
    return Dictionary(counts) { first, _ in first }
  }

  private func text(of report: Report) -> String {
    guard !report.changed.isEmpty else { return "Both say the same." }
    return report.changed.map { diff in
      let revisions = [diff.oldRevision, diff.newRevision].compactMap { $0.map(String.init) }
      var lines = ["\(diff.kind) \(diff.id), revision \(revisions.joined(separator: " → "))"]
      lines += diff.changes.map { "  \($0)" }
      lines += diff.activities.map { verdict in
        if verdict.keeps { return "  \(verdict.activity): keeps." }
        let why = verdict.reason ?? "it changed, and the change record does not say that earlier answers count."
        return "  \(verdict.activity): asked again, because \(why)"
      }
      lines += diff.missing.map { "  Missing: \($0)" }
      lines += diff.remarks.map { "  Note: \($0)" }
      if let count = report.people?[diff.id] {
        lines.append("  \(count == 1 ? "1 person is" : "\(count) people are") asked again.")
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
