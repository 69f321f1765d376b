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

  @Flag(help: "Never use colors.")
  var noColor = false

  func run() throws {
    let result: CheckResult
    do {
      result = try Checker(types: try standardActivityTypes()).check(paths: paths)
    } catch let failure as CheckFailure {
      throw CommandFailure("\(failure)", advice: "Name a folder or a file that is there, such as: orient check Modules")
    }
    Terminal.print(DiagnosticReport(result, usesColor: !noColor && Terminal.showsColor).text, terminator: "")
    if result.errors > 0 { throw ExitCode(1) }
  }
}
