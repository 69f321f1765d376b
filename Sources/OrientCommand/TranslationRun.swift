import ArgumentParser
import Authoring
import Foundation

/// The steps that all commands for translators share.
enum TranslationRun {
  static func result(_ body: () throws -> TranslationWork.Result) throws -> TranslationWork.Result {
    do {
      return try body()
    } catch let failure as CheckFailure {
      throw CommandFailure("\(failure)", advice: "Nothing was written.")
    }
  }

  /// Writes the file at once or not at all, after saying what is wrong.
  ///
  /// - Returns: its path.
  /// - Throws: `ExitCode` 1 where there is nothing to write.
  static func write(_ result: TranslationWork.Result) throws -> String {
    if result.report.errors + result.report.warnings > 0 {
      Terminal.printError(DiagnosticReport(result.report, usesColor: Terminal.showsColor).text)
    }
    guard let file = result.file else { throw ExitCode(1) }
    do {
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .atomic)
    } catch {
      throw CommandFailure(
        "\(file.path) cannot be written: \(error.localizedDescription)", advice: "Choose a folder that you may write")
    }
    return file.path
  }
}
