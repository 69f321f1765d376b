import ArgumentParser
import Authoring
import Curriculum
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient simulate`: a record as large as somebody plans for.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Fill a new record with made-up groups, to see how a server of that size does.",
    discussion: """
      Makes groups from a kit, with people called "Person 1", "Person 2" and so on, and has them read and answer what the \
      kit asks of them. Only a folder that holds no record yet is filled: made-up people never get between \
      real ones. Serve it afterwards with "orient serve --data", or time "orient rebuild --check".

      Exit status: 0 when the record is filled, 2 when it could not be.
      """)

  @Option(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var modules = "Modules"

  @Option(help: ArgumentHelp("The folder to make; it must hold no record.", valueName: "folder"))
  var data: String

  @Option(help: ArgumentHelp("The kit whose groups are made, by its id.", valueName: "id"))
  var kit = "peer-network"

  @Option(help: "How many people there are.")
  var participants = 1000

  @Option(help: "How many events there are in the log, about.")
  var events = 50_000

  @Flag(help: "Print JSON for other programs.")
  var json = false

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard (1...10_000_000).contains(participants) else {
      throw ValidationError("--participants \(participants): write a number from 1 to 10000000.")
    }
    guard (participants * 3...1_000_000_000).contains(events) else {
      throw ValidationError(
        "--events \(events): write a number from \(participants * 3) (three for each person) to 1000000000.")
    }
  }

  func run() async throws {
    let folder = RecordFolder(path: data)
    let library = try LibraryLoader.load(modules, types: try bundles.types()).library
    guard let found = library.catalog.kits[KitID(kit)] else {
      let known = library.catalog.kits.keys.sorted().map(\.rawValue).joined(separator: ", ")
      throw CommandFailure("there is no kit \"\(kit)\"", advice: "There are: \(known). Choose one with --kit.")
    }
    try folder.refuseRecord()
    let simulation = await Simulation(
      of: found, from: library, for: OrganizationID("main"), participants: participants, events: events,
      endingAt: SystemClock.now())
    guard simulation.isPossible else {
      throw CommandFailure(
        "nobody in the kit \"\(kit)\" has a module to complete", advice: "Choose another kit with --kit.")
    }
    let begin = ContinuousClock.now
    let (written, people): (Int, Int)
    do {
      let store = try folder.open()
      (written, people) = try await simulation.run(into: store) { count in
        if Terminal.showsProgress { Terminal.printProgress("\(count) of \(events) events") }
      }
      try await store.close()
      if Terminal.showsProgress { Terminal.printProgress("") }
    } catch let error as StoreError {
      throw folder.failure(.unavailable(error))
    }
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    let size = folder.size
    if json {
      Terminal.print(
        """
        {"bytes": \(size), "events": \(written), "participants": \(people), "seconds": \(seconds)}
        """)
    } else {
      Terminal.print(
        """
        Made \(written) events of \(people) people in \(String(format: "%.1f", seconds)) s: \
        \(size / max(written, 1)) bytes an event.
        Serve it with: orient serve --data \(data)
        """)
    }
  }
}
