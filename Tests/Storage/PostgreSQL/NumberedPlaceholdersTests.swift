import Testing

@testable import Storage

@Suite("A placeholder")
struct NumberedPlaceholdersTests {
  @Test(
    "is numbered in its order, and keeps the number that it has",
    arguments: [
      ("SELECT a FROM t WHERE b = ? AND c > ?", "SELECT a FROM t WHERE b = $1 AND c > $2"),
      ("VALUES (?1, ?12, ?1)", "VALUES ($1, $12, $1)"),
      ("?", "$1"), ("", ""), ("SELECT 'ü?' || ?", "SELECT 'ü?' || $1"),
      ("SELECT 'it''s?', \"a?b\", ? -- why?\n, ?", "SELECT 'it''s?', \"a?b\", $1 -- why?\n, $2"),
      ("SELECT ? - ?", "SELECT $1 - $2"),
    ])
  func numbers(shared: String, expected: String) {
    #expect(NumberedPlaceholders(shared).sql == expected)
  }
}
