import ArgumentParser
import Foundation

/// What is written for the person at the terminal.
enum Terminal {
  /// Colors help a person, and only spoil a file; https://no-color.org is respected.
  static var showsColor: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Where nobody takes it, as on a full disk, the program goes on.
  static func print(_ text: String, terminator: String = "\n") {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + terminator).utf8))
  }

  /// Whether somebody sees how far the work is.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes over the line before.
  static func printProgress(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }

  static func printError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}

/// Why a command could not run, in one line, and what to do. It ends the command with status 2.
struct CommandFailure: Error, CustomStringConvertible {
  let problem: String
  let advice: String

  init(_ problem: String, advice: String) {
    self.problem = problem
    self.advice = advice
  }

  var description: String { "\(problem). \(advice)" }
}
