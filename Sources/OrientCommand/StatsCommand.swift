import ArgumentParser
import Authoring
import Foundation

/// `orient stats`: what can be counted in modules.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count the words, minutes, questions and objectives of modules, and grade how they read.",
    discussion: """
      Shows a line a module: the minutes that its author says, the minutes that its words and questions \
      suggest, the school grade at which it reads, and what is in it. Below it, --details shows the same of \
      each section, and how many activities practise each objective. An objective that no activity practises \
      is named at the end. A grade needs 60 words at least, in English or Spanish. Modules with errors are \
      left out; orient check shows what is wrong with them.

      Exit status: 0 when the figures were shown, 2 when a path could not be read.
      """)

  @Argument(help: ArgumentHelp("The folders or files to count; the folder Modules unless given.", valueName: "path"))
  var paths: [String] = ["Modules"]

  @OptionGroup var bundles: PluginOptions

  @Flag(help: "Show each section and each objective too; JSON always holds them.")
  var details = false

  @Flag(help: "Print JSON for other programs.")
  var json = false

  func run() throws {
    let result: CheckResult
    do {
      result = try Checker(types: try bundles.types()).check(paths: paths)
    } catch let failure as CheckFailure {
      throw CommandFailure("\(failure)", advice: "Name a folder or a file that is there, such as: orient stats Modules")
    }
    let report = StatsReport(modules: result.figures)
    Terminal.print(try json ? report.json : details ? report.details : report.text, terminator: "")
    let broken = result.files.count { $0.errors > 0 && $0.content == nil }
    guard broken > 0, !json else { return }
    Terminal.print("\nLeft out because of errors: \(broken == 1 ? "1 file" : "\(broken) files"). See: orient check")
  }
}
