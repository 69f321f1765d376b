import ArgumentParser
import Authoring

/// `orient schema`: the grammar of the module language for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the grammar of modules and kits (RELAX NG), for editors.",
    discussion: """
      Many editors check a file and complete its elements while you type when they know its grammar. \
      Save it, for instance as orientation.rng, and name it in the editor's settings.
      """)

  func run() throws {
    Terminal.print(RelaxNG(Vocabulary(activityTypes: try standardActivityTypes())).text, terminator: "")
  }
}
