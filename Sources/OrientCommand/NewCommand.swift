import ArgumentParser

/// `orient new`: a file to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a module, a kit, a glossary or a translation.",
    discussion: """
      "orient new module waiting-well" begins a module, and so do kit and glossary; "orient new translation \
      FILE --language es" begins the translation of a file that is there.
      """,
    subcommands: [NewFileCommand.self, NewTranslationCommand.self], defaultSubcommand: NewFileCommand.self)
}
