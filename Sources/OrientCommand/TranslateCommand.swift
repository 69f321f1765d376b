import ArgumentParser
import Authoring

/// `orient translate`: files for translators, out and in.
struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Exchange texts with translators (XLIFF 2.0).",
    discussion: """
      Most translators work with programs that read XLIFF. Export a module, send the file, and import \
      what comes back. What comes back without a translation changes nothing.
      """,
    subcommands: [Export.self, Import.self])

  /// `orient translate export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the texts of a module or kit into an XLIFF file.",
      discussion: "What is translated already goes into the file too, as translated.")

    @Argument(help: ArgumentHelp("The original, such as Modules/core/waiting/module.xml.", valueName: "file"))
    var file: String

    @Option(
      name: [.customLong("to"), .customLong("language")],
      help: ArgumentHelp("The language to translate into, such as es or pt-BR.", valueName: "tag"))
    var to: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The XLIFF file to write.", valueName: "file"))
    var output: String

    @OptionGroup var bundles: PluginOptions

    func run() throws {
      let result = try TranslationRun.result {
        try TranslationWork(types: try bundles.types()).export(file, into: to, to: output)
      }
      let written = try TranslationRun.write(result)
      Terminal.print("Wrote \(written). Texts: \(result.texts), translated already: \(result.translated).")
    }
  }

  /// `orient translate import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take the translations of an XLIFF file into the module's or kit's translation.",
      discussion: """
        The file is held against the original. A text that has changed since the export, or whose codes \
        are broken, is named and left as it was; so is what has no translation.

        Exit status: 0 when everything fitted or only warnings were found, 1 when there are mistakes, 2 \
        when a file could not be read or written.
        """)

    @Argument(help: ArgumentHelp("The XLIFF file.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The original; the one that the file names unless given.", valueName: "file"))
    var original: String?

    @OptionGroup var bundles: PluginOptions

    func run() throws {
      let result = try TranslationRun.result {
        try TranslationWork(types: try bundles.types()).importing(file, original: original)
      }
      let written = try TranslationRun.write(result)
      Terminal.print("Wrote \(written). Texts: \(result.texts), translated: \(result.translated).")
      if result.report.errors > 0 { throw ExitCode(1) }
    }
  }
}
