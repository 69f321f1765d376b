import ArgumentParser
import Authoring

/// `orient format`: lays files out in the one canonical way.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lay out modules and kits neatly, without changing what they say.",
    discussion: """
      Indents each element by two spaces, fills text into lines of about 100 characters and puts attributes \
      into their usual order. Comments stay where they are. No word, id or answer changes, and nobody has to \
      do anything again because of it.

      A file that is not well-formed is left as it is, and its mistake is shown. Exit status: 0 when all is \
      done, 1 when a file was refused or, with --check, would change, 2 when a path could not be read.
      """)

  @Argument(help: ArgumentHelp("The folders or files to lay out; the folder Modules unless given.", valueName: "path"))
  var paths: [String] = ["Modules"]

  @OptionGroup var bundles: PluginOptions

  @Flag(help: "Change nothing; name the files that would change.")
  var check = false

  func run() throws {
    let layout = FileLayout(types: try bundles.types())
    let results: [FileLayout.Result]
    do {
      results = try layout.results(at: paths)
    } catch {
      throw CommandFailure("\(error)", advice: "Name a folder or a file that is there, such as: orient format Modules")
    }
    var changed = 0
    var refused = 0
    for result in results {
      switch result.outcome {
      case .unchanged: continue
      case .changed:
        changed += 1
        if !check { try write(result, with: layout) }
        Terminal.print(check ? "\(result.path) would change" : "\(result.path) was laid out")
      case .refused:
        refused += 1
        Terminal.printError("\(result.path) was left as it is, because it has a mistake: orient check \(result.path)")
      case .unsafe:
        refused += 1
        Terminal.printError("\(result.path) was left as it is: laid out, it would say something else. Please report it")
      }
    }
    Terminal.print(Self.summary(of: results.count, changed: changed, refused: refused, isCheck: check))
    if refused > 0 || check && changed > 0 { throw ExitCode(1) }
  }

  private func write(_ result: FileLayout.Result, with layout: FileLayout) throws {
    do {
      try layout.write(result)
    } catch {
      throw CommandFailure(
        "\(error)", advice: "It is as it was. See that you may change it, and run the command again.")
    }
  }

  private static func summary(of all: Int, changed: Int, refused: Int, isCheck: Bool) -> String {
    let files = all == 1 ? "1 file" : "\(all) files"
    let verb = isCheck ? "would change" : "changed"
    return "\(files): \(changed) \(verb), \(refused) refused, \(all - changed - refused) as they should be."
  }
}
