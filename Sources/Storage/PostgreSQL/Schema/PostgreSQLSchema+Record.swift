extension PostgreSQLSchema {
  /// The log and what is derived from it: see `Schema.makeRecord`.
  ///
  /// Texts are compared byte by byte, so that their order, and so every index, is the same on every server.
  static let record = """
    CREATE TABLE event (
      organization text COLLATE "C" NOT NULL,
      sequence bigint NOT NULL,
      at bigint NOT NULL,
      actor text COLLATE "C" NOT NULL,
      kind text COLLATE "C" NOT NULL,
      participant text COLLATE "C",
      study_group text COLLATE "C",
      request text COLLATE "C",
      key text COLLATE "C",
      body text COLLATE "C" NOT NULL,
      salt bytea,
      erased bytea,
      hash bytea NOT NULL,
      PRIMARY KEY (organization, sequence)
    );
    CREATE INDEX event_of_group ON event (organization, study_group, sequence) WHERE study_group IS NOT NULL;

    CREATE TABLE request (
      organization text COLLATE "C" NOT NULL,
      actor text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      at bigint,
      PRIMARY KEY (organization, actor, key)
    );

    CREATE TABLE study_group (
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      kit text COLLATE "C" NOT NULL,
      kit_revision bigint NOT NULL,
      name text COLLATE "C" NOT NULL DEFAULT '',
      PRIMARY KEY (organization, study_group)
    );

    CREATE TABLE enrollment (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      role text COLLATE "C" NOT NULL,
      joined_at bigint,
      PRIMARY KEY (organization, participant, study_group, role),
      FOREIGN KEY (organization, study_group) REFERENCES study_group
    );
    CREATE INDEX enrollment_of_group ON enrollment (organization, study_group);

    CREATE TABLE section_view (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      module text COLLATE "C" NOT NULL,
      section text COLLATE "C" NOT NULL,
      revision bigint NOT NULL,
      last_revision bigint,
      PRIMARY KEY (organization, participant, module, section)
    );

    CREATE TABLE standing (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      module text COLLATE "C" NOT NULL,
      activity text COLLATE "C" NOT NULL,
      fingerprint text COLLATE "C" NOT NULL,
      completed text COLLATE "C",
      completed_at bigint,
      attempts bigint NOT NULL,
      last_event bigint NOT NULL,
      score double precision,
      renewed_at bigint,
      revision bigint NOT NULL DEFAULT 1,
      PRIMARY KEY (organization, participant, module, activity)
    );

    CREATE TABLE field_answer (
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      field text COLLATE "C" NOT NULL,
      about text COLLATE "C" NOT NULL,
      value text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization, study_group, field, about),
      FOREIGN KEY (organization, study_group) REFERENCES study_group
    );

    CREATE TABLE tally (
      organization text COLLATE "C" NOT NULL,
      module text COLLATE "C" NOT NULL,
      activity text COLLATE "C" NOT NULL,
      fingerprint text COLLATE "C" NOT NULL,
      field text COLLATE "C" NOT NULL,
      value text COLLATE "C" NOT NULL,
      count bigint NOT NULL,
      PRIMARY KEY (organization, module, activity, fingerprint, field, value)
    );
    """
}
