import GRDB

/// The steps that make and change the tables. A step that was released is never changed: add another.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-record", migrate: makeRecord)
    migrator.registerMigration("2-accounts", migrate: makeAccounts)
    migrator.registerMigration("3-request-times", migrate: addRequestTimes)
    migrator.registerMigration("4-log-in-one-tree", migrate: keepLogInOneTree)
    migrator.registerMigration("5-scores", migrate: addScores)
    migrator.registerMigration("6-revisions", migrate: addRevisions)
    migrator.registerMigration("7-tallies", migrate: addTallies)
    migrator.registerMigration("8-chain", migrate: chainLog)
    migrator.registerMigration("9-group-life", migrate: addGroupLife)
    migrator.registerMigration("10-api-tokens", migrate: addAPITokens)
    migrator.registerMigration("11-group-names", migrate: orderGroupsByName)
    migrator.registerMigration("12-looks", migrate: addLooks)
    migrator.registerMigration("13-webhooks", migrate: addWebhooks)
    return migrator
  }

  /// - Throws: `SchemaProblem.newer` where a newer version has changed the tables.
  static func refuseNewer(_ database: Database) throws {
    guard try migrator.hasBeenSuperseded(database) else { return }
    let unknown = try migrator.appliedIdentifiers(database).subtracting(migrator.migrations)
    throw SchemaProblem.newer(steps: unknown.sorted())
  }

  /// - Throws: `SchemaProblem` where the tables are none that this version can bring up to date.
  static func requireOurs(_ database: Database) throws {
    guard try !migrator.appliedIdentifiers(database).isDisjoint(with: migrator.migrations) else {
      throw SchemaProblem.foreign
    }
    try refuseNewer(database)
  }

  /// - Throws: `SchemaProblem` where the tables are not exactly those of this version.
  static func requireCurrent(_ database: Database) throws {
    try refuseNewer(database)
    if try migrator.appliedIdentifiers(database).isEmpty { throw SchemaProblem.noRecord }
    guard try migrator.hasCompletedMigrations(database) else { throw SchemaProblem.older }
  }
}

/// The file's tables are not those that this version works with.
enum SchemaProblem: Error, CustomStringConvertible {
  case newer(steps: [String])
  case older
  case noRecord
  case foreign

  var description: String {
    switch self {
    case .newer(let steps):
      """
      a newer version of orient has changed the record (\(steps.joined(separator: ", "))); \
      use that version, or a backup from before
      """
    case .older: "an older version of orient wrote the record; start the server once to bring it up to date"
    case .noRecord: "there is no record of orient yet; start the server once to make one"
    case .foreign: "the file is no backup of a record of orient; give the path of another file"
    }
  }
}
