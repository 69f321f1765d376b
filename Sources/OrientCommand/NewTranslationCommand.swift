import ArgumentParser
import Authoring

/// `orient new translation`: a translation to fill in.
struct NewTranslationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: "Begin the translation of a module, a kit, a glossary or shared sections.",
    discussion: """
      The new file stands beside the original and is called like it, with the language before .xml: \
      module.es.xml for module.xml. It holds the whole original, and each text begins with the \
      original's language, such as [en]. Put the translation in its place; "orient check" names what \
      is still open. Readers see what is not translated yet in the original language.
      """)

  @Argument(help: ArgumentHelp("The original, such as Modules/core/waiting/module.xml.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The language of the translation, such as es or pt-BR.", valueName: "tag"))
  var language: String

  @OptionGroup var bundles: PluginOptions

  func run() throws {
    let result = try TranslationRun.result {
      try TranslationWork(types: try bundles.types()).skeleton(of: file, into: language)
    }
    let written = try TranslationRun.write(result)
    Terminal.print("Wrote \(written). Texts to translate: \(result.texts). What is open: orient check \(written)")
  }
}
