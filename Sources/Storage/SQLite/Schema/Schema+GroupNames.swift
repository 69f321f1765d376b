import GRDB

extension Schema {
  /// How a group's name is compared and ordered, so that a page of many groups is found in its place; and how many groups
  /// were made from each kit, so that nobody counts them for each page.
  ///
  /// The index from a group to its people holds all that is asked of them: with less, SQLite goes through all people of
  /// the organization instead.
  @Sendable static func orderGroupsByName(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE study_group ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        CREATE INDEX study_group_by_name ON study_group (organization, name_key, study_group);
        DROP INDEX enrollment_of_group;
        CREATE INDEX enrollment_of_group ON enrollment (organization, study_group, participant, role, joined_at);
        CREATE TABLE kit_use (
          organization TEXT NOT NULL,
          kit TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (organization, kit)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO kit_use SELECT organization, kit, count(*) FROM study_group GROUP BY organization, kit;
        """)
    let names = try Row.fetchAll(database, sql: "SELECT organization, study_group, name FROM study_group")
    for row in names {
      let (organization, group, name): (String, String, String) = (row[0], row[1], row[2])
      try database.execute(
        sql: "UPDATE study_group SET name_key = ? WHERE organization = ? AND study_group = ?",
        arguments: [FoldedName(name).text, organization, group])
    }
  }
}
