extension PostgreSQLSchema {
  /// Who is told of what, and what is still to be told: see `Schema.addWebhooks`.
  static let webhooks = """
    CREATE TABLE webhook (
      organization text COLLATE "C" NOT NULL,
      webhook text COLLATE "C" NOT NULL,
      address text COLLATE "C" NOT NULL,
      kinds text COLLATE "C" NOT NULL,
      secret bytea NOT NULL,
      made bigint NOT NULL,
      PRIMARY KEY (organization, webhook)
    );

    CREATE TABLE delivery (
      organization text COLLATE "C" NOT NULL,
      delivery text COLLATE "C" NOT NULL,
      webhook text COLLATE "C" NOT NULL,
      body text COLLATE "C" NOT NULL,
      made bigint NOT NULL,
      due bigint NOT NULL,
      attempts bigint NOT NULL,
      claimed bigint NOT NULL,
      problem text COLLATE "C",
      died bigint,
      PRIMARY KEY (organization, delivery),
      FOREIGN KEY (organization, webhook) REFERENCES webhook ON DELETE CASCADE
    );
    CREATE INDEX delivery_by_due ON delivery (due) WHERE died IS NULL;
    CREATE INDEX delivery_of_webhook ON delivery (organization, webhook);

    CREATE TABLE webhook_watch (
      organization text COLLATE "C" NOT NULL PRIMARY KEY,
      turn bigint NOT NULL,
      sequence bigint NOT NULL
    );

    CREATE TABLE watched_group (
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      verdict text COLLATE "C" NOT NULL,
      done text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization, study_group)
    );
    """
}
