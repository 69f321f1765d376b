public import ArgumentParser

/// The command `orient`.
public struct OrientCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "orient",
    abstract: "Orientation for peer networks and peer support arrangements.",
    discussion: """
      Modules and kits are XML files in a folder. "new" begins one, "check" finds the mistakes in them, \
      "preview" shows them while you write, "diff" says who a change asks to do something again, "serve" lets \
      students and staff use them in a browser, "status" says which groups are ready to launch, and "ready" why one \
      is or is not. "verify" says whether the record is as it was written, "backup" copies it and "restore" puts it \
      back. "export" gives out what is held about somebody, and "erase" takes them out. "plugin" \
      makes kinds of activities of your own.
      """,
    version: "0.1.0",
    subcommands: [
      AuditCommand.self,
      BackupCommand.self,
      CheckCommand.self,
      DiffCommand.self,
      EraseCommand.self,
      ExportCommand.self,
      FormatCommand.self,
      MigrateCommand.self,
      NewCommand.self,
      PluginCommand.self,
      PreviewCommand.self,
      ReadyCommand.self,
      RebuildCommand.self,
      RestoreCommand.self,
      RetentionCommand.self,
      SchemaCommand.self,
      ServeCommand.self,
      SimulateCommand.self,
      StatsCommand.self,
      StatusCommand.self,
      TokenCommand.self,
      TranslateCommand.self,
      VerifyCommand.self,
      WebhookCommand.self,
      WorkerCommand.self,
    ])

  public init() {}
}

extension OrientCommand {
  /// Runs the command that the process was started with, and ends the process with its status: 0 done, 1 the answer
  /// is no, 2 could not run.
  public static func start(_ arguments: [String]? = nil) async {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.printError("orient: \(failure)")
      Self.exit(withError: ExitCode(2))
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { Self.exit(withError: error) }
      Terminal.printError(fullMessage(for: error))
      Self.exit(withError: ExitCode(2))
    }
  }
}
