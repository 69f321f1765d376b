extension PostgreSQLSchema {
  /// How groups are ordered by their names, and counted by their kits: see `Schema.orderGroupsByName`. No version that
  /// kept its record here was released before this step, so no name waits for its key.
  static let groupNames = """
    ALTER TABLE study_group ADD COLUMN name_key text COLLATE "C" NOT NULL DEFAULT '';
    CREATE INDEX study_group_by_name ON study_group (organization, name_key, study_group);
    DROP INDEX enrollment_of_group;
    CREATE INDEX enrollment_of_group ON enrollment (organization, study_group, participant, role, joined_at);
    CREATE TABLE kit_use (
      organization text COLLATE "C" NOT NULL,
      kit text COLLATE "C" NOT NULL,
      count bigint NOT NULL,
      PRIMARY KEY (organization, kit)
    );
    INSERT INTO kit_use SELECT organization, kit, count(*) FROM study_group GROUP BY organization, kit;
    """
}
