import ArgumentParser

/// `orient plugin`: activity types of one's own, without programming.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "Make, check, test and pack bundles: activity types of your own.",
    discussion: """
      A bundle is a folder with a few text files that together are a new kind of activity. "new" writes one \
      that works, "check" finds its mistakes, "test" tries it as thousands of people would, and "pack" makes \
      one file of it to hand on. The page docs/plugins.md builds one step by step.

      To use bundles, put them into one folder and name it: orient serve --plugins FOLDER. check, preview, \
      schema and the others take --plugins as well.
      """,
    subcommands: [
      PluginListCommand.self, PluginNewCommand.self, PluginCheckCommand.self, PluginTestCommand.self,
      PluginPackCommand.self,
    ])
}
