extension PostgreSQLSchema {
  /// Names, credentials and what limits their use: see `Schema.makeAccounts`.
  ///
  /// What is looked up by a secret has a key that begins with its organization all the same, and an index for the secret
  /// beside it: so these tables can be distributed as all the others are (decision 28).
  static let accounts = """
    CREATE TABLE organization (
      organization text COLLATE "C" NOT NULL PRIMARY KEY,
      name text COLLATE "C" NOT NULL
    );

    CREATE TABLE participant (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      name text COLLATE "C" NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      pin text COLLATE "C",
      PRIMARY KEY (organization, participant)
    );

    CREATE TABLE card (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      token text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization, participant),
      FOREIGN KEY (organization, participant) REFERENCES participant ON DELETE CASCADE
    );
    CREATE UNIQUE INDEX card_by_token ON card (token);

    CREATE TABLE staff (
      organization text COLLATE "C" NOT NULL,
      staff text COLLATE "C" NOT NULL,
      name text COLLATE "C" NOT NULL,
      email text COLLATE "C" NOT NULL,
      email_key text COLLATE "C" NOT NULL,
      role text COLLATE "C" NOT NULL,
      password text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization, staff)
    );
    CREATE UNIQUE INDEX staff_by_email ON staff (email_key);

    CREATE TABLE session (
      token text COLLATE "C" NOT NULL,
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C",
      staff text COLLATE "C",
      expires bigint NOT NULL,
      PRIMARY KEY (organization, token),
      CHECK ((participant IS NULL) <> (staff IS NULL)),
      FOREIGN KEY (organization, participant) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organization, staff) REFERENCES staff ON DELETE CASCADE
    );
    CREATE UNIQUE INDEX session_by_token ON session (token);

    CREATE TABLE join_link (
      code text COLLATE "C" NOT NULL,
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      role text COLLATE "C" NOT NULL,
      expires bigint NOT NULL,
      is_closed bigint NOT NULL,
      PRIMARY KEY (organization, code),
      FOREIGN KEY (organization, study_group) REFERENCES study_group
    );
    CREATE UNIQUE INDEX join_link_by_code ON join_link (code);
    CREATE INDEX join_link_of_group ON join_link (organization, study_group);

    CREATE TABLE invitation (
      token text COLLATE "C" NOT NULL,
      organization text COLLATE "C" NOT NULL,
      role text COLLATE "C" NOT NULL,
      expires bigint NOT NULL,
      is_used bigint NOT NULL,
      PRIMARY KEY (organization, token)
    );
    CREATE UNIQUE INDEX invitation_by_token ON invitation (token);

    CREATE TABLE throttle (
      subject text COLLATE "C" NOT NULL PRIMARY KEY,
      ends bigint NOT NULL,
      tries bigint NOT NULL
    );
    CREATE INDEX throttle_by_end ON throttle (ends);

    CREATE TABLE secret (
      name text COLLATE "C" NOT NULL PRIMARY KEY,
      value bytea NOT NULL
    );
    """
}
