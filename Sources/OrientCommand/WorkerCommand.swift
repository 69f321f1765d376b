import ArgumentParser
import Bundles

/// `orient worker`: what the server starts to run the scripts of bundles.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Evaluate answers with a bundle's script, for the server that started this.",
    shouldDisplay: false)

  @Flag(help: "Go on where this system cannot lock the process in.")
  var unsandboxed = false

  func run() { BundleWorker.serve(locksIn: !unsandboxed) }
}

extension OrientCommand {
  /// Serves as a worker where the process was started as one, and never comes back then.
  ///
  /// It is called on the main thread before any other thread is started: one of the runtime's own would be locked in as
  /// well, and the process would end as soon as that thread asked the system for anything.
  public static func serveIfWorker() {
    switch CommandLine.arguments.dropFirst() {
    case ["worker"]: BundleWorker.serve(locksIn: true)
    case ["worker", "--unsandboxed"]: BundleWorker.serve(locksIn: false)
    default: return
    }
  }
}
