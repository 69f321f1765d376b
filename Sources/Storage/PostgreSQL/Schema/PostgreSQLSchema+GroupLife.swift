extension PostgreSQLSchema {
  /// What staff decide of a group and ask of people, and which modules were completed: see `Schema.addGroupLife`.
  static let groupLife = """
    ALTER TABLE standing ADD COLUMN asked_again bigint;
    ALTER TABLE section_view ADD COLUMN asked_again bigint;

    CREATE TABLE completion (
      organization text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      module text COLLATE "C" NOT NULL,
      revision bigint NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (organization, participant, module, revision)
    );

    CREATE TABLE rule_override (
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      rule text COLLATE "C" NOT NULL,
      reason text COLLATE "C" NOT NULL,
      last_day bigint NOT NULL,
      at bigint NOT NULL,
      actor text COLLATE "C" NOT NULL,
      PRIMARY KEY (organization, study_group, rule),
      FOREIGN KEY (organization, study_group) REFERENCES study_group
    );

    CREATE TABLE group_life (
      organization text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      state text COLLATE "C" NOT NULL,
      since bigint NOT NULL,
      actor text COLLATE "C" NOT NULL,
      reason text COLLATE "C",
      launch text COLLATE "C",
      launched_at bigint,
      launched_by text COLLATE "C",
      PRIMARY KEY (organization, study_group),
      FOREIGN KEY (organization, study_group) REFERENCES study_group
    );
    """
}
