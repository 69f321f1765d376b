import ArgumentParser
import Authoring
import Bundles
import Curriculum
import Foundation
import Hummingbird
import Logging
import OrientWeb
import OrientationKit
import Storage

/// `orient serve`: the server that students and staff use.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Start the server that students and staff use in a browser.",
    discussion: """
      The modules and kits are checked first; a folder with errors is not served. Everything that people \
      do is kept in the data folder, in the file record.sqlite, or with --database in PostgreSQL, in a \
      database that several servers may share. Stop the server with Ctrl-C; started again, everything is \
      still there.

      On SIGHUP (kill -HUP and its process number) modules and bundles are loaded anew; what has errors \
      changes nothing. People who are in the middle of something finish it as they began it.

      At the very first start, a one-time link is printed with which you make the first administrator.
      """)

  @Option(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var modules = "Modules"

  @Option(help: ArgumentHelp("The folder that keeps the record; it is made if it is not there.", valueName: "folder"))
  var data = "data"

  @OptionGroup var record: DatabaseOption

  @Option(help: "The address to listen at: 127.0.0.1 is reached from this machine alone.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen at, from 1 to 65535.")
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "What people type to reach the server, if it is not http://HOST:PORT. Needed behind TLS.", valueName: "url"))
  var publicAddress: String?

  @Option(help: ArgumentHelp("How many requests of the API a token may send in a minute.", valueName: "count"))
  var apiRate = 600

  @Option(
    help: ArgumentHelp(
      "Erase people whose groups have all ended and who were not heard of for so long: 24m, 2y, 90d. Off if not given.",
      valueName: "time"))
  var eraseAfter: String?

  @OptionGroup var network: WebhookNetwork

  @OptionGroup var retries: WebhookRetries

  @OptionGroup var bundles: PluginOptions

  @OptionGroup var trust: TrustOptions

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("--port \(port): a port is a number from 1 to 65535, such as 8080.")
    }
    guard apiRate >= 1 else { throw ValidationError("--api-rate \(apiRate): write a number from 1, such as 600.") }
    try RetentionCommand.validate(eraseAfter, of: "--erase-after")
    if let publicAddress {
      guard publicAddress.hasPrefix("http://") || publicAddress.hasPrefix("https://"), !publicAddress.hasSuffix("/")
      else {
        throw ValidationError(
          "--public-address \(publicAddress): write it as https://orient.example.org, without a slash at the end.")
      }
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is told by the write that runs into it.
    signal(SIGXFSZ, SIG_IGN)
    let hangups = Hangups()
    let logger = Logger.ofProgram(from: .notice)
    let troubles = ScriptTroubles()
    let folder = RecordFolder(path: data, database: record.database)
    let folders = ServedFolders(
      modules: modules, plugins: bundles.plugins, data: folder,
      runners: ScriptRunners(trust.program) { Self.note($0, $1, in: troubles, logger) },
      troubles: troubles)
    // Modules with mistakes are refused before anything is written.
    let found = try await folders.find()
    let store = try folder.open()
    try await inspect(store, logger)
    let watching = watchCondition(of: store, logger)
    let content = try folders.keep(found)
    let engine = Engine(library: content.library, store: store)
    let invitation = try await firstInvitation(of: engine)
    let address = publicAddress ?? "http://\(host):\(port)"
    let served = CurrentContent(content)
    let web = try await WebApplication(
      engine: engine, settings: WebSettings(publicAddress: address, requestsPerMinute: apiRate), logger: logger,
      bundles: { served.content.bundles.reports(troubles) })
    let server = web.application(host: host, port: port) { _ in
      Terminal.print(greeting(address, content, invitation))
    }
    let upkeep = upkeep(of: engine, logger)
    let webhooks = Task {
      await WebhookWorker(
        engine: { engine.serving(served.content.library) }, sender: network.sender, plan: retries.plan, logger: logger
      ).run { try await Task.sleep(for: WebhookWorker.pause) }
    }
    let reloading = Task {
      for await _ in hangups.requests() { await reload(folders, served, into: web, engine) }
    }
    do {
      try await server.runService()
    } catch {
      throw listenFailure(error)
    }
    reloading.cancel()
    watching.cancel()
    upkeep.cancel()
    webhooks.cancel()
    await upkeep.value
    await webhooks.value
    try? await store.close()
    Terminal.print("Stopped. Everything is kept in \(record.database == nil ? data : "the database").")
  }

  private func upkeep(of engine: Engine, _ logger: Logger) -> Task<Void, Never> {
    Task {
      await Upkeep(engine, erasingAfter: eraseAfter.flatMap { RetentionSpan($0) }).run {
        try await Task.sleep(for: Upkeep.pause)
      } onErasure: {
        logger.notice("people were erased, as the retention says", metadata: ["people": "\($0.count)"])
      } onFailure: {
        logger.error("what is over could not be forgotten", metadata: ["cause": "\($0)"])
      }
    }
  }

  private func firstInvitation(of engine: Engine) async throws -> Secret? {
    do {
      return try await engine.firstInvitation()
    } catch {
      throw RecordFolder(path: data, database: record.database).failure(error)
    }
  }

  private func greeting(_ address: String, _ content: ServedContent, _ invitation: Secret?) -> String {
    var lines = [
      "OrientationKit is running at \(address)",
      "\(content.inWords). Stop it with Ctrl-C.",
    ]
    if let invitation {
      lines += [
        "", "Nobody can sign in yet. Open this link once, within a day, to make the first administrator:",
        "  \(address)/staff/start/\(invitation.text)",
      ]
    } else {
      lines.append("Staff sign in at \(address)/staff/sign-in")
    }
    return lines.joined(separator: "\n")
  }

  private func listenFailure(_ error: any Error) -> CommandFailure {
    let cause = String(describing: error)
    if cause.contains("errno: \(EADDRINUSE)") || cause.contains("Address already in use") {
      return CommandFailure(
        "port \(port) of \(host) is in use by another program",
        advice:
          "Stop that program, or choose another port, such as: PORT=\(port == 65_535 ? 8081 : port + 1) Scripts/run")
    }
    if cause.contains("errno: \(EACCES)") {
      return CommandFailure(
        "this account may not listen at port \(port)",
        advice: "Choose a port above 1023, such as: PORT=8080 Scripts/run")
    }
    if cause.contains("errno: \(EADDRNOTAVAIL)") || cause.contains("UnknownHost") {
      return CommandFailure(
        "\(host) is no address of this machine", advice: "Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all.")
    }
    return CommandFailure("the server could not go on: \(cause)", advice: "Start it again; what was saved is safe.")
  }
}
