import ArgumentParser
import Authoring
import Bundles
import Foundation
import Logging
import OrientWeb

/// `orient preview`: modules as their readers will see them, while they are being written.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "See modules in a browser as their readers will, while you write them.",
    discussion: """
      Open the address that is printed. Each time you save a file, the page in the browser is loaded anew; \
      what is to mend stands beside the page it belongs to. While a file is broken, the page shows what it \
      said before. Choose a role and a language to see what others see. Activities can be answered, and \
      nothing is recorded. Stop it with Ctrl-C.

      Only browsers on this computer can open it.
      """)

  @Argument(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var folder = "Modules"

  @Option(help: "The port to listen at, from 1 to 65535.")
  var port = 8081

  @Flag(help: "Begin with one page that shows every kind of block and activity.")
  var gallery = false

  @OptionGroup var bundles: PluginOptions

  @OptionGroup var trust: TrustOptions

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("--port \(port): a port is a number from 1 to 65535, such as 8081.")
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
    guard isThere || gallery else {
      throw CommandFailure(
        "there is no folder \(folder)", advice: "Name the folder of your modules, such as: orient preview Modules")
    }
    let logger = Logger.ofProgram(from: .error)
    let troubles = ScriptTroubles()
    let feed = PreviewBundles(folder: bundles.plugins, runners: ScriptRunners(trust.program) { troubles.note($0, $1) })
    let changes = feed.changes()
    let server = try await PreviewServer(
      folder: isThere ? folder : nil, types: try await feed.types(), changes: changes, port: port,
      logger: logger, reason: { troubles[$0]?.reason.description })
    let address = "http://127.0.0.1:\(port)" + (gallery ? PreviewServer.galleryPath : "/")
    let greeting = "Open \(address)\nStop with Ctrl-C."
    do {
      try await server.run { Terminal.print(greeting) }
    } catch {
      let isTaken = String(describing: error).contains("errno: \(EADDRINUSE)")
      throw CommandFailure(
        isTaken ? "port \(port) is in use by another program" : "the preview could not go on: \(error)",
        advice: "Choose another port, such as: orient preview --port \(port == 65_535 ? 8081 : port + 1)")
    }
  }
}
