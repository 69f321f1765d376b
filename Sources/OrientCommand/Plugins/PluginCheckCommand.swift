import ArgumentParser
import Bundles

/// `orient plugin check`: the mistakes in one bundle.
struct PluginCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find the mistakes in a bundle.",
    discussion: """
      Each mistake is shown where it stands, with what to do about it: in bundle.xml, view.mustache, \
      evaluate.lua and the files of messages. The samples in bundle.xml are checked as modules are.

      Exit status: 0 when there are no mistakes, 1 when there are, 2 when there is no such bundle.
      """)

  @Argument(help: ArgumentHelp("The bundle: a folder with a bundle.xml, or a .zip of one.", valueName: "bundle"))
  var path: String

  @OptionGroup var trust: TrustOptions

  func run() async throws {
    let bundle = try await NamedBundle(path, trust).loaded { _ in }
    if let warnings = try bundle.warnings(types: LoadedTypes(nil).types, usesColor: Terminal.showsColor) {
      Terminal.printError(warnings)
    }
    Terminal.print("\(bundle.path): <\(bundle.activity.bundle.id)>, no mistakes found.")
  }
}
