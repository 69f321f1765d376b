/// The few words in which the SQL of the two databases differs.
struct Dialect: Sendable {
  /// A join that is done in the order in which it is written.
  let orderedJoin: String
  /// Makes one value of what a page needs of an answer, from a column of JSON: see `LastAnswerParts`.
  let answerParts: String

  /// Where the tables are that temporary ones of the same name hide.
  let keptSchema: String
  /// The function that says where one text is in another, from 1; 0 where it is not.
  let position: String
  /// Tells the columns of a table, in their order: the name of each, and what kind of values it holds.
  let columns: String
  /// Makes a column fit into a place where other rows of the same answer have another type.
  let mixed: @Sendable (_ column: String) -> String

  static let sqlite = Dialect(
    orderedJoin: "CROSS JOIN",
    answerParts: """
      json_extract(event.body, '$.response', '$.version', '$.outcome.score', '$.outcome.passed', \
      '$.outcome.progress', '$.attempt', '$.state')
      """,
    keptSchema: "main", position: "instr", columns: "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
    mixed: { $0 })

  static let postgreSQL = postgreSQL(keptIn: "public")

  /// PostgreSQL's JSON has no U+0000, so that it cannot take every answer apart.
  static func postgreSQL(keptIn schema: String) -> Dialect {
    Dialect(
      orderedJoin: "JOIN", answerParts: "event.body", keptSchema: schema, position: "strpos",
      columns: """
        SELECT column_name, data_type FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position
        """, mixed: { "CAST(\($0) AS text)" })
  }
}
