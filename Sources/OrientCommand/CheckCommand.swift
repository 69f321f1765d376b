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

  func run() throws {
    if let explain { return try printExplanation(of: explain) }
    let result: CheckResult
    do {
      result = try Checker(types: try standardActivityTypes()).check(paths: paths)
    } catch let failure as CheckFailure {
      throw CommandFailure("\(failure)", advice: "Name a folder or a file that is there, such as: orient check Modules")
    }
    Terminal.print(DiagnosticReport(result, usesColor: !noColor && Terminal.showsColor).text, terminator: "")
    if result.errors > 0 { throw ExitCode(1) }
  }

  private func printExplanation(of word: String) throws {
    let catalog = DiagnosticCatalog(types: try standardActivityTypes())
    guard let explanation = catalog[word] else {
      let advice = catalog.suggestion(for: word).map { "Did you mean \($0)?" }
      throw CommandFailure(
        "there is no mistake with the code or name \"\(word)\"",
        advice: advice ?? "The code stands in brackets at the end of a message's first line, such as OK0301")
    }
    Terminal.print(explanation.page, terminator: "")
  }
}
