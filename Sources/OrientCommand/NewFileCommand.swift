public import ArgumentParser
public import Authoring

/// `orient new module|kit|glossary`: a file to begin with.
struct NewFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "Begin a module, a kit or a glossary.",
    discussion: """
      Writes a small file without mistakes, whose words you then write over in any editor. A file that is \
      there already is never touched.

      The id is the file's name everywhere, so choose it well: letters, digits and hyphens, beginning with \
      a letter, such as waiting-well.

      Exit status: 0 when the file was written, 2 when it was not.
      """)

  @Argument(help: ArgumentHelp("What to begin: module, kit or glossary.", valueName: "kind"))
  var kind: NewFile.Kind

  @Argument(help: ArgumentHelp("Its name everywhere, such as waiting-well.", valueName: "id"))
  var id: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The folder to write into; Modules unless given, and Modules/kits for a kit.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("The title that its readers see; of a glossary, the first word.", valueName: "text"))
  var title: String?

  @Option(help: "The language of its text: en or es.")
  var language = NewFile.Language.english

  @OptionGroup var bundles: PluginOptions

  func run() throws {
    let types = try bundles.types()
    let folder = folder ?? kind.usualFolder
    do throws(NewFile.Refusal) {
      let path = try NewFile(kind, id: id, title: title, language: language, types: types).write(in: folder)
      Terminal.print(nextSteps(path, folder))
    } catch {
      throw Self.failure(error)
    }
  }

  private func nextSteps(_ path: String, _ folder: String) -> String {
    let use =
      switch kind {
      case .module: "3. Ask for it in a kit: <complete module=\"\(id)\"/> in one of its roles."
      case .kit: "3. Name the modules that each role completes: <complete module=\"…\"/>."
      case .glossary: "3. Refer to its words in your modules: <term ref=\"\(id)\">word</term>."
      }
    // A kit says little without its modules, which stand beside its folder.
    let whole = folder == NewFile.Kind.kit.usualFolder ? NewFile.Kind.module.usualFolder : folder
    let see =
      kind == .kit
      ? "See what is still wrong or missing: orient check \(whole)"
      : "See it as its readers will, with its mistakes beside it: orient preview \(whole)"
    return """
      \(path) was written. What to do next:

      1. Open it in your editor and write over what stands there.
      2. \(see)
      \(use)
      """
  }

  private static func failure(_ refusal: NewFile.Refusal) -> CommandFailure {
    switch refusal {
    case .notAnID(let id):
      CommandFailure(
        "\"\(id)\" cannot be an id",
        advice: "Use letters, digits and hyphens, at most 64, beginning with a letter, such as waiting-well.")
    case .taken(let id, let path):
      CommandFailure(
        "\"\(id)\" is taken by \(path)", advice: "That file was not touched. Choose another id, or edit that file.")
    case .cannotWrite(let path):
      CommandFailure("\(path) cannot be written", advice: "Choose another folder with --in FOLDER.")
    }
  }
}

extension NewFile.Kind: ExpressibleByArgument {}
extension NewFile.Language: ExpressibleByArgument {}
