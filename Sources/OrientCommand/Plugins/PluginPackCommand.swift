import ArgumentParser
import Bundles
import Foundation

/// `orient plugin pack`: a bundle as one file.
struct PluginPackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make one .zip of a bundle, to hand on or to put into a folder of bundles.",
    discussion: """
      The bundle is checked first; one with mistakes is not packed. The same files give the same .zip, byte \
      for byte, whenever and wherever it is made, so that anybody can see that nothing else is in it.

      Exit status: 0 when it was packed, 1 when the bundle has mistakes, 2 when it could not be read or the \
      file not be written.
      """)

  @Argument(help: ArgumentHelp("The bundle's folder.", valueName: "bundle"))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; ID-VERSION.zip here unless given.", valueName: "file"))
  var output: String?

  @OptionGroup var trust: TrustOptions

  func run() async throws {
    let place = try await NamedBundle(path, trust).loaded { _ in }
    let bundle = place.activity.bundle
    let file = output ?? "\(bundle.id)-\(bundle.version).zip"
    do {
      try Data(place.files.packed).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw CommandFailure("\(file) cannot be written", advice: "Name a file in a folder that is there, with --output")
    }
    Terminal.print(
      "\(file) was written: \(place.files.contents.count) files of \(bundle.id), version \(bundle.version).")
  }
}
