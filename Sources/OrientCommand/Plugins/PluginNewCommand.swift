import ArgumentParser
import Bundles

/// `orient plugin new`: a bundle to begin with.
struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a bundle: a small activity type that works, to change into your own.",
    discussion: """
      Writes a folder with a question of one's own kind in it. It has no mistakes; change it in any editor, a \
      little at a time, and look at it with "orient preview". A folder that is there already is never touched.

      The id is what authors write in their modules, <acme-timeline>. It begins with your name or your \
      school's and a hyphen, in small letters.

      Exit status: 0 when the bundle was written, 2 when it was not.
      """)

  @Argument(help: ArgumentHelp("What authors write, such as acme-timeline.", valueName: "id"))
  var id: String

  @Option(
    name: .customLong("in"), help: ArgumentHelp("The folder that holds your bundles.", valueName: "folder"))
  var folder = "Bundles"

  @Option(help: ArgumentHelp("What people call it.", valueName: "text"))
  var title: String?

  @Flag(help: "Judge answers by a script, evaluate.lua, where rules are not enough.")
  var script = false

  func run() throws {
    do throws(BundleRefusal) {
      let path = try NewBundle(id: id, title: title, isScripted: script).write(in: folder)
      Terminal.print(
        """
        \(path) was written. What to do next:

        1. See it: orient preview --gallery --plugins \(folder)
           The page is loaded anew each time you save one of the bundle's files.
        2. Change what authors write (bundle.xml), what is shown (view.mustache)\(script ? ", what answers are worth (evaluate.lua)" : "").
        3. Look for mistakes: orient plugin check \(path)
           Try it thoroughly: orient plugin test \(path)
        4. Use it in a module: <activity id="…"><\(id)>…</\(id)></activity>
           and check that: orient check --plugins \(folder)
        """)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  init(_ refusal: BundleRefusal) {
    self.init(refusal.reason, advice: refusal.advice.prefix(1).uppercased() + refusal.advice.dropFirst())
  }
}
