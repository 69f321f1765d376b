import ActivityKit
import ArgumentParser
import Authoring
import Bundles
import Foundation
import StandardTypes

/// Where bundles lie, for every command that needs to know all activity types.
struct PluginOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with bundles: activity types beside those of the program.", valueName: "folder"))
  var plugins: String?

  /// The program's activity types and those of the bundles. What is wrong with bundles is printed; the others are used.
  ///
  /// - Throws: `CommandFailure` where there is no such folder.
  func types() throws -> ActivityTypes { try load().types }

  /// As `types`, with the bundles themselves.
  func load() throws -> LoadedTypes {
    let loaded = try LoadedTypes(plugins.map { try BundleShelf(inFolder: $0) })
    loaded.printFailures()
    return loaded
  }
}

/// The activity types that a command knows, and the bundles that some of them come from.
struct LoadedTypes {
  private(set) var types: ActivityTypes
  /// Nil where no folder was named.
  private(set) var shelf: BundleShelf?

  init(_ shelf: BundleShelf?) throws {
    var types = try standardActivityTypes()
    var shelf = shelf
    shelf?.register(
      in: &types, besides: Vocabulary(activityTypes: types).names.subtracting(types.descriptors.map(\.name)))
    self.types = types
    self.shelf = shelf
  }

  /// Starts what runs scripts; bundles whose scripts cannot be run are among the failures then.
  mutating func start() async { await shelf?.start() }

  var failures: [BundleFailure] { shelf?.failures ?? [] }

  /// Adds the versions of the bundles that were used before, for whoever began with them.
  ///
  /// - Returns: the files that cannot be read any more.
  mutating func remember(from archive: BundleArchive, by runners: ScriptRunners) -> [String] {
    var damaged: [String] = []
    for place in shelf?.places ?? [] {
      let others = archive.others(than: place.activity.bundle)
      for other in others.bundles { types.remember(runners.activity(of: other, isOtherVersion: true)) }
      damaged += others.damaged
    }
    return damaged
  }

  /// Tells what is wrong with bundles that are not used.
  ///
  /// - Parameter kept: the paths of those that go on as they were.
  func printFailures(goingOn kept: [String] = []) {
    for failure in failures {
      Terminal.printError(failure.report(types: types, usesColor: Terminal.showsColor))
    }
    if !kept.isEmpty { Terminal.printError("As it was before goes on: \(kept.joined(separator: ", ")).\n") }
    let names = failures.map(\.path).filter { !kept.contains($0) }
    if !names.isEmpty { Terminal.printError("Not used: \(names.joined(separator: ", ")). All other bundles are.\n") }
  }
}

extension BundleShelf {
  /// - Throws: `CommandFailure` where the folder cannot be read.
  init(
    inFolder folder: String, making make: (DroppedBundle) -> BundleActivity = { BundleActivity($0, runner: nil) }
  ) throws {
    do throws(BundleRefusal) { try self.init(folder: folder, making: make) } catch {
      throw CommandFailure(error.reason, advice: "Name the folder that holds your bundles, with --plugins")
    }
  }
}
