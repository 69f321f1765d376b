import ActivityKit
import ArgumentParser
import Bundles

/// `orient plugin list`: which activity types there are.
struct PluginListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show which kinds of activities there are: the program's own and those of bundles.",
    discussion: """
      A line for each kind: its name, its version, how answers are judged, and, for a bundle, under which \
      terms it may be used and where it lies. Bundles that cannot be used are named below, with the reason.

      orient plugin list FOLDER and orient plugin list --plugins FOLDER are the same.

      Exit status: 0 when every bundle can be used, 1 when one cannot, 2 when the folder could not be read.
      """)

  @Argument(help: ArgumentHelp("The folder that holds your bundles; none unless given.", valueName: "folder"))
  var folder: String?

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard folder == nil || bundles.plugins == nil else {
      throw ValidationError("Name one folder: either \(folder ?? "") or --plugins \(bundles.plugins ?? "").")
    }
  }

  func run() throws {
    let loaded = try LoadedTypes((folder ?? bundles.plugins).map { try BundleShelf(inFolder: $0) })
    let places = Dictionary(
      (loaded.shelf?.places ?? []).map { ($0.activity.bundle.id, $0) }
    ) { first, _ in first }
    let rows = loaded.types.descriptors.map { descriptor -> [String] in
      let version = "version \(descriptor.version)"
      guard let place = places[descriptor.name] else { return [descriptor.name, version, "comes with the program"] }
      let bundle = place.activity.bundle
      return [bundle.id, version, "\(bundle.scoringInWords); \(bundle.license); \(place.path)"]
    }
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = row.enumerated().map { column, text in
        column < 2 ? text + String(repeating: " ", count: widths[column] - text.count) : text
      }
      Terminal.print(cells.joined(separator: "  "))
    }
    loaded.printFailures()
    if !loaded.failures.isEmpty { throw ExitCode(1) }
  }
}

extension DroppedBundle {
  /// How answers are judged.
  var scoringInWords: String { runsCode ? "judged by a script" : hasRules ? "judged by rules" : "not judged" }
}
