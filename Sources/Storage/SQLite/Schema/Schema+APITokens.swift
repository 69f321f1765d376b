import GRDB

extension Schema {
  /// What lets other programs in. Of a secret, only its hash is kept.
  @Sendable static func addAPITokens(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE api_token (
          organization TEXT NOT NULL,
          token TEXT NOT NULL,
          secret TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          made INTEGER NOT NULL,
          expires INTEGER,
          revoked INTEGER,
          PRIMARY KEY (organization, token)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
