import ArgumentParser

/// `--database`: where the record is kept, if not in a file.
struct DatabaseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A PostgreSQL database that keeps the record, instead of a file: postgres://USER@HOST/NAME. Give the password in \
      the environment variable PGPASSWORD or in the file ~/.pgpass, where no other user can see it.
      """, valueName: "url"))
  var database: String?

  func validate() throws {
    guard let database else { return }
    guard database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") else {
      throw ValidationError("--database: it must begin with postgres://, such as postgres://orient@localhost/record.")
    }
  }
}
