import GRDB

extension Schema {
  /// Names, credentials and what limits their use. `participant` is the one table with participants' names.
  ///
  /// What is looked up by a secret that is unique everywhere has that secret as its key.
  @Sendable static func makeAccounts(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE organization (
          organization TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE participant (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          name TEXT NOT NULL,
          name_key TEXT NOT NULL,
          pin TEXT,
          PRIMARY KEY (organization, participant)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE card (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          token TEXT NOT NULL UNIQUE,
          PRIMARY KEY (organization, participant),
          FOREIGN KEY (organization, participant) REFERENCES participant ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staff (
          organization TEXT NOT NULL,
          staff TEXT NOT NULL,
          name TEXT NOT NULL,
          email TEXT NOT NULL,
          email_key TEXT NOT NULL UNIQUE,
          role TEXT NOT NULL,
          password TEXT NOT NULL,
          PRIMARY KEY (organization, staff)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
          token TEXT NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL,
          participant TEXT,
          staff TEXT,
          expires INTEGER NOT NULL,
          CHECK ((participant IS NULL) <> (staff IS NULL)),
          FOREIGN KEY (organization, participant) REFERENCES participant ON DELETE CASCADE,
          FOREIGN KEY (organization, staff) REFERENCES staff ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE join_link (
          code TEXT NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          role TEXT NOT NULL,
          expires INTEGER NOT NULL,
          is_closed INTEGER NOT NULL,
          FOREIGN KEY (organization, study_group) REFERENCES study_group
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX join_link_of_group ON join_link (organization, study_group);

        CREATE TABLE invitation (
          token TEXT NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL,
          role TEXT NOT NULL,
          expires INTEGER NOT NULL,
          is_used INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE throttle (
          subject TEXT NOT NULL PRIMARY KEY,
          ends INTEGER NOT NULL,
          tries INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX throttle_by_end ON throttle (ends);

        CREATE TABLE secret (
          name TEXT NOT NULL PRIMARY KEY,
          value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
