/// The few words in which the SQL of the two databases differs.
struct Dialect: Sendable {
  /// A join that is done in the order in which it is written.
  let orderedJoin: String
  /// Makes one value of what a page needs of an answer, from a column of JSON: see `LastAnswerParts`.
  let answerParts: String

  /// Where the tables are that temporary ones of the same name hide.
  let keptSchema: String
  /// Makes a column fit into a place where other rows of the same answer have another type.
  let mixed: @Sendable (_ column: String) -> String

  static let sqlite = Dialect(
    orderedJoin: "CROSS JOIN",
    answerParts: """
      json_extract(event.body, '$.response', '$.version', '$.outcome.score', '$.outcome.passed', \
      '$.outcome.progress', '$.attempt', '$.state')
      """,
    keptSchema: "main", mixed: { $0 })
}
