import Foundation

/// The programs that were built with these tests.
enum Programs {
  /// The folder of the test's own program.
  private static var folder: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  static var orient: String { folder.appending(path: "orient").path }
  static var probe: String { folder.appending(path: "sandbox-probe").path }
}
