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
