import ArgumentParser
import Foundation
import OrientationKit
import Pages
import Storage
import Tracking

/// `orient export`: all that is held about a person.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out all that is held about one person, for them and their family to read.",
    discussion: """
      Writes JSON: the person's name and groups, every answer with the words of its question, what staff wrote about \
      them, how they can sign in (no PIN and no card is in it), who looked at their answers, and when. "explained" says \
      what each key holds. The server may be running. That it was given out is recorded.

      Exit status: 0 when it is written, 2 when it is not.
      """)

  @OptionGroup var person: PersonOptions

  @Option(help: ArgumentHelp("The file to write, which only you can read; printed if not given.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The folder that holds the modules and kits.", valueName: "folder"))
  var modules = "Modules"

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  @Option(help: "The language: en or es.")
  var language = "en"

  @OptionGroup var bundles: PluginOptions

  func validate() throws {
    guard Language(rawValue: language) != nil else {
      throw ValidationError("--language \(language): write en or es.")
    }
  }

  func run() async throws {
    let folder = RecordFolder(path: data)
    let library = try LibraryLoader.load(modules, types: try bundles.types(), recallingFrom: folder)
    let engine = Engine(library: library, store: try folder.openExisting()).speaking(language)
    let found = try await person.find(in: engine.store, of: engine.organization)
    let export: PersonExport
    do throws(EngineError) {
      export = try await engine.export(found.id, by: .system, language: language)
    } catch {
      throw folder.failure(error)
    }
    try await engine.store.close()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(export), as: UTF8.self) + "\n"
    guard let output else { return Terminal.print(text, terminator: "") }
    guard
      FileManager.default.createFile(
        atPath: output, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else {
      throw CommandFailure("\(output) cannot be written", advice: "Choose a folder that this account may write.")
    }
    Terminal.print("\(output) holds all that is kept about \(found.name).")
  }
}
