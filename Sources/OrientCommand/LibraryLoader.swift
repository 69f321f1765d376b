import ArgumentParser
import Authoring
import StandardTypes

/// Loads modules and kits for a command that needs all of them to be right.
enum LibraryLoader {
  /// - Throws: `ExitCode` 1 after the mistakes were printed; `CommandFailure` where the folder cannot be read.
  static func load(_ folder: String) throws -> (library: Library, result: CheckResult) {
    let result: CheckResult
    do {
      result = try Checker(types: try standardActivityTypes()).check(paths: [folder])
    } catch let failure as CheckFailure {
      throw CommandFailure(
        "\(failure)", advice: "Name the folder of your modules with --modules, or with MODULES=… Scripts/run")
    }
    guard let library = result.library else {
      Terminal.printError(DiagnosticReport(result, usesColor: Terminal.showsColor).text)
      Terminal.printError("The modules in \(folder) have errors, so they are not used. Mend them and start again.")
      throw ExitCode(1)
    }
    return (library, result)
  }
}
