import ArgumentParser
import Authoring
import Foundation

/// `orient schema`: the grammar of the module language for editors, and its reference for authors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the grammar of modules and kits (RELAX NG), for editors.",
    discussion: """
      Many editors check a file and complete its elements while you type when they know its grammar. \
      Save it with --output orientation.rng, and name that file in the editor's settings; \
      docs/authoring.md shows how for VS Code, Emacs and oXygen. Emacs reads the compact form: --compact.

      Exit status: 0 when it was printed or saved, 2 when it could not be saved.
      """)

  @Flag(help: "Print the grammar in the compact syntax (.rnc), which Emacs reads.")
  var compact = false

  @Flag(help: "Print the reference instead: every element and attribute in words (Markdown).")
  var reference = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Save it to this file, and replace what is there.", valueName: "file"))
  var output: String?

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard !(compact && reference) else {
      throw ValidationError("--compact and --reference: choose one; the reference is no grammar.")
    }
  }

  func run() throws {
    let vocabulary = Vocabulary(activityTypes: try bundles.types())
    let text =
      reference
      ? LanguageReference(vocabulary).text
      : compact ? CompactGrammar(vocabulary).text : RelaxNG(vocabulary).text
    guard let output else { return Terminal.print(text, terminator: "") }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandFailure("\(output) cannot be written", advice: "Name a file in a folder that is there.")
    }
  }
}
