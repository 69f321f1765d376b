import Testing

@testable import Storage

@Suite("Two names are compared")
struct FoldedNameTests {
  @Test(
    "as equal where only case, white space and Unicode spelling differ",
    arguments: [
      ("Ana", "ANA"), ("Ana  Maria", " ana\tmaria\n"), ("Díaz", "Di\u{301}az"), ("Straße", "STRASSE"),
      ("ΝΙΚΟΣ", "νικος"), ("ΝΙΚΟΣ", "νικοσ"), ("Å", "a\u{30A}"), ("ﬁona", "FIONA"), ("\u{A0}Ana\u{3000}B", "ana b"),
    ])
  func equal(one: String, other: String) {
    #expect(FoldedName(one) == FoldedName(other))
    #expect(Array(FoldedName(one).text.utf8) == Array(FoldedName(other).text.utf8))
  }

  @Test("as different otherwise", arguments: [("Ana", "Anna"), ("Ana", "Aná"), ("AnaB", "Ana B"), ("", "a")])
  func different(one: String, other: String) {
    #expect(FoldedName(one) != FoldedName(other))
  }
}
