import ActivityKit
import ArgumentParser
import Authoring

/// Loads modules and kits for a command that needs all of them to be right.
enum LibraryLoader {
  /// - Parameter isServed: whether something is served already, which goes on where there are mistakes.
  /// - Throws: `ExitCode` 1 after the mistakes were printed; `CommandFailure` where the folder cannot be read.
  static func load(
    _ folder: String, types: ActivityTypes, isServed: Bool = false
  ) throws -> (library: Library, result: CheckResult) {
    let result: CheckResult
    do throws(CheckFailure) {
      result = try Checker(types: types).check(paths: [folder])
    } catch {
      throw CommandFailure(
        "\(error)", advice: "Name the folder of your modules with --modules, or with MODULES=… Scripts/run")
    }
    guard let library = result.library else {
      Terminal.printError(DiagnosticReport(result, usesColor: Terminal.showsColor).text)
      Terminal.printError(
        isServed
          ? "The modules in \(folder) have errors, so nothing was changed: what was served before goes on."
          : "The modules in \(folder) have errors, so they are not used. Mend them and start again.")
      throw ExitCode(1)
    }
    return (library, result)
  }
}
