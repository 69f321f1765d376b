import ActivityKit
import ArgumentParser
import Authoring
import Foundation

/// `orient check`: finds the mistakes in modules and kits.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find the mistakes in modules and kits.",
    discussion: """
      Name the folder that holds your modules and kits, or single files. Each mistake is shown where it \
      stands, with what to do about it. A folder is checked as a whole, so that references from one \
      file to another are checked too.

      Exit status: 0 when there are no errors, 1 when there are, 2 when the check could not run.
      """)

  @Argument(help: ArgumentHelp("The folders or files to check; the folder Modules unless given.", valueName: "path"))
  var paths: [String] = ["Modules"]

  @Option(
    help: ArgumentHelp(
      "Explain a mistake by its code or name, such as OK0301 or picture.missing, and check nothing.", valueName: "code")
  )
  var explain: String?

  @Flag(help: "Never use colors.")
  var noColor = false

  private static let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: "|")

  @Option(
    help: ArgumentHelp(
      "How the report is written: text for people, json and sarif for programs, github for workflows.",
      valueName: formats),
    transform: { word in
      guard let format = ReportFormat(rawValue: word) else { throw ValidationError("It is one of \(formats).") }
      return format
    })
  var format: ReportFormat = .text

  @Flag(help: "Mend the mistakes whose mend is certain, in the files themselves, and check again.")
  var fix = false

  @Flag(help: "Go on until Ctrl-C: whenever a file is saved, check again and print the new report.")
  var watch = false

  @Option(
    help: ArgumentHelp(
      "Hold the modules against the revisions that a server has loaded, in its data folder; it is only read.",
      valueName: "folder"))
  var against: String?

  @OptionGroup var bundles: PluginOptions

  func run() throws {
    if let explain { return try printExplanation(of: explain) }
    // An archive is held against whole modules.
    let loaded = try bundles.load()
    let checker = Checker(types: loaded.types, keepsModules: against != nil)
    if watch { return try keepChecking(with: checker) }
    let (checked, isRefused) = try outcome(of: checker)
    let result = try remarked(checked, loaded.types)
    // The process ends after this, and taking a thousand trees apart first would take longer than a tenth of the check.
    _ = Unmanaged.passRetained(Kept(result))
    show(result)
    if isRefused { throw ExitCode(2) }
    if result.errors > 0 || !loaded.failures.isEmpty { throw ExitCode(1) }
  }

  func validate() throws {
    if watch, against != nil {
      throw ValidationError("--watch and --against cannot be used together: check once against the data folder.")
    }
    guard watch, fix else { return }
    throw ValidationError("--watch and --fix cannot be used together: a file would change under its author's hands.")
  }

  private func keepChecking(with checker: Checker) throws {
    let interruption = Interruption()
    var running = RunningCheck(checker, paths: paths)
    do throws(CheckFailure) {
      var isFirst = true
      while let result = try running.next(isOver: { interruption.isRequested }) {
        if !isFirst, format == .text { Terminal.print("") }
        isFirst = false
        show(result)
      }
    } catch {
      throw CommandFailure("\(error)", advice: "Name a folder that is there, and start again")
    }
  }

  /// With what the archive of a server knows of the revisions.
  private func remarked(_ result: CheckResult, _ types: ActivityTypes) throws -> CheckResult {
    guard let against else { return result }
    let folder = RecordFolder(path: against).revisions
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CommandFailure(
        "there are no revisions in \(against)", advice: "Name the data folder of a server that has run, with --against")
    }
    let archive = ModuleArchive(folder: folder, types: types)
    do throws(ArchiveFailure) {
      return try archive.remarking(on: result)
    } catch {
      throw CommandFailure("\(error)", advice: "Name the data folder of a server that has run, with --against")
    }
  }

  private func show(_ result: CheckResult) {
    let folder = FileManager.default.currentDirectoryPath
    Terminal.print(
      result.report(format, from: folder, usesColor: !noColor && Terminal.showsColor), terminator: "")
  }

  private func outcome(of checker: Checker) throws -> (result: CheckResult, isRefused: Bool) {
    do throws(CheckFailure) {
      guard fix else { return (try checker.check(paths: paths), false) }
      let report = try Mending(checker: checker).mend(paths: paths)
      // What a program reads holds the report alone.
      if format == .text { Terminal.print(report.text, terminator: "") } else { Terminal.printError(report.text) }
      for refusal in report.refusals { Terminal.printError("orient: \(refusal)") }
      return (report.result, !report.refusals.isEmpty)
    } catch {
      throw CommandFailure("\(error)", advice: "Name a folder or a file that is there, such as: orient check Modules")
    }
  }

  private func printExplanation(of word: String) throws {
    let catalog = DiagnosticCatalog(types: try bundles.types())
    guard let explanation = catalog[word] else {
      let advice = catalog.suggestion(for: word).map { "Did you mean \($0)?" }
      throw CommandFailure(
        "there is no mistake with the code or name \"\(word)\"",
        advice: advice ?? "The code stands in brackets at the end of a message's first line, such as OK0301")
    }
    Terminal.print(explanation.page, terminator: "")
  }
}

/// What lives as long as the process.
private final class Kept {
  private let result: CheckResult

  init(_ result: CheckResult) { self.result = result }
}
