import ActivityKit
import Testing

@Suite("Text as it is compared")
struct FoldedTextTests {
  @Test("folds the letters that everybody has as it folds all others")
  func twoWays() {
    let pieces = Array("aZeE09 .,-_'\t\n\r\u{0B}\u{1F}\u{0}~")
    for _ in 0..<2_000 {
      let text = String((0..<Int.random(in: 0...8)).compactMap { _ in pieces.randomElement() })
      #expect((text + "e").foldedForComparison == (text + "é").foldedForComparison)
    }
  }

  @Test("knows no capital letters, accents or more than one space")
  func folds() {
    #expect("  San\n JOSÉ ".foldedForComparison == "san jose")
    #expect("  ".foldedForComparison == "")
  }
}
