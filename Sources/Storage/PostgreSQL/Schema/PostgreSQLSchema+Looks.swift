extension PostgreSQLSchema {
  /// Who looked at whom: see `Schema.addLooks`.
  static let looks = """
    CREATE TABLE look (
      organization text COLLATE "C" NOT NULL,
      actor text COLLATE "C" NOT NULL,
      view text COLLATE "C" NOT NULL,
      study_group text COLLATE "C" NOT NULL,
      participant text COLLATE "C" NOT NULL,
      at bigint NOT NULL,
      PRIMARY KEY (organization, actor, view, study_group, participant, at)
    );
    CREATE INDEX look_by_time ON look (organization, at);
    """
}
