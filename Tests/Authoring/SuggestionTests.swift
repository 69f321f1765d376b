import Curriculum
import Testing

@testable import Authoring

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "finds what is one slip away",
    arguments: [
      ("sumary", "summary"), ("Summary", "summary"), ("minuets", "minutes"), ("optoin", "option"), ("titel", "title"),
      ("quizz", "quiz"), ("sections", "section"), ("P", "p"),
    ])
  func near(word: String, meant: String) {
    let names = ["summary", "minutes", "option", "title", "quiz", "section", "p", "em"]
    #expect(suggestion(for: word, among: names) == meant)
  }

  @Test("says nothing where nothing is near", arguments: ["video", "", "b", "q", "x"])
  func far(word: String) {
    #expect(suggestion(for: word, among: ["p", "em", "list", "figure"]) == nil)
  }

  @Test("takes the nearest, and of equally near ones the first by name")
  func nearest() {
    #expect(suggestion(for: "peers", among: ["pears", "peer", "peels"]) == "pears")
    #expect(suggestion(for: "peer", among: ["pear", "peer-1", "peer"]) == "peer")
  }

  @Test(
    "counts letters put in, left out, changed and swapped",
    arguments: [
      ("", "", 0), ("", "ab", 2), ("ab", "", 2), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
      ("abc", "ac", 1),
      ("ca", "abc", 3), ("kitten", "sitting", 3),
    ])
  func distance(one: String, other: String, distance: Int) {
    #expect(editDistance(one, other) == distance)
    #expect(editDistance(other, one) == distance)
  }

  @Test("joins words as people do")
  func words() {
    #expect(oneOf([]) == "")
    #expect(oneOf(["a"]) == "a")
    #expect(oneOf(["a", "b"]) == "a or b")
    #expect(oneOf(["a", "b", "c"]) == "a, b or c")
  }
}
