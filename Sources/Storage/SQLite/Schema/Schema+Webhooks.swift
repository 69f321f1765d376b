import GRDB

extension Schema {
  /// Who is told of what, what is still to be told, and how far the log was looked through for it. A secret here signs
  /// what is sent and opens nothing.
  @Sendable static func addWebhooks(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE webhook (
          organization TEXT NOT NULL,
          webhook TEXT NOT NULL,
          address TEXT NOT NULL,
          kinds TEXT NOT NULL,
          secret BLOB NOT NULL,
          made INTEGER NOT NULL,
          PRIMARY KEY (organization, webhook)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE delivery (
          organization TEXT NOT NULL,
          delivery TEXT NOT NULL,
          webhook TEXT NOT NULL,
          body TEXT NOT NULL,
          made INTEGER NOT NULL,
          due INTEGER NOT NULL,
          attempts INTEGER NOT NULL,
          claimed INTEGER NOT NULL,
          problem TEXT,
          died INTEGER,
          PRIMARY KEY (organization, delivery),
          FOREIGN KEY (organization, webhook) REFERENCES webhook ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX delivery_by_due ON delivery (due) WHERE died IS NULL;
        CREATE INDEX delivery_of_webhook ON delivery (organization, webhook);

        CREATE TABLE webhook_watch (
          organization TEXT NOT NULL PRIMARY KEY,
          turn INTEGER NOT NULL,
          sequence INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE watched_group (
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          verdict TEXT NOT NULL,
          done TEXT NOT NULL,
          PRIMARY KEY (organization, study_group)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
