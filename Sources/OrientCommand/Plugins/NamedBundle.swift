import ActivityKit
import ArgumentParser
import Bundles
import Foundation

/// Whether scripts may be run where nothing locks them in.
struct TrustOptions: ParsableArguments {
  @Flag(
    help: "Run scripts of bundles though this system cannot lock them in. Do this only with scripts that you trust.")
  var allowUnsandboxedPlugins = false

  /// What runs scripts: this program, as another process.
  var program: WorkerProgram {
    WorkerProgram(
      path: Bundle.main.executablePath ?? CommandLine.arguments[0], locksIn: !allowUnsandboxedPlugins)
  }
}

/// The one bundle that a command is about.
struct NamedBundle {
  let path: String
  private let trust: TrustOptions

  init(_ path: String, _ trust: TrustOptions) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.trust = trust
  }

  /// Reads the bundle and starts its script.
  ///
  /// - Parameter onFailure: is told why an answer could not be evaluated.
  /// - Throws: `ExitCode` 1 after its mistakes were printed; `CommandFailure` where there is no such bundle.
  func loaded(onFailure: @escaping @Sendable (ScriptFailure) -> Void) async throws -> BundleShelf.Place {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        "there is no \(path)",
        advice: "Name a folder with a bundle.xml, such as: orient plugin check Bundles/acme-timeline")
    }
    let runners = ScriptRunners(trust.program) { _, reason in onFailure(reason) }
    var loaded = try LoadedTypes(BundleShelf(at: path, making: runners.activity))
    await loaded.start()
    guard let place = loaded.shelf?.places.first else {
      for failure in loaded.failures {
        Terminal.printError(failure.report(types: loaded.types, usesColor: Terminal.showsColor))
      }
      throw ExitCode(1)
    }
    return place
  }
}
