import ActivityKit
import Foundation
import Testing

@testable import Bundles

@Suite("Reading what a script gave back")
struct ScannerTests {
  private func skips(_ text: String) -> Bool {
    var scanner = JSONScanner(Array(text.utf8)[...])
    return scanner.skip() && scanner.isAtEnd()
  }

  private func string(_ text: String) -> String? {
    var scanner = JSONScanner(Array(text.utf8)[...])
    return scanner.string()
  }

  @Test(
    "passes what is JSON, and nothing else",
    arguments: [
      #"{"a":[1,-2.5,1e3,true,false,null,"x"],"b":{}}"#, " [ ] ", #""""#, "0", #"{"a":1}x"#, "", "{", #"{"a"}"#,
      #"{a:1}"#, "[1 2]", #""x"#, "tru", "--1", #""\x""#, #""\ud800""#, #""\ud800\u0041""#, "\"\u{1}\"", "1e999",
    ])
  func same(text: String) {
    let isJSON = (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
    #expect(skips(text) == isJSON, "\(text)")
  }

  @Test("reads escapes as the characters that they stand for")
  func escapes() {
    #expect(string(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#) == "a\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}")
    #expect(string("\"caf\u{E9}\"") == "caf\u{E9}")
  }

  @Test("does not go deeper than anybody reads, and never traps on what is cut off or garbled")
  func hostile() {
    #expect(!skips(String(repeating: "[", count: 100_000)))
    #expect(!skips("[1,]") && !skips("{\"a\":1,}"))
    let whole = Array(#"{"score":50,"passed":true,"items":[{"field":"f","right":true,"feedback":["\u00e9\"x"]}]}"#.utf8)
    for length in whole.indices {
      #expect(throws: ScriptFailure.self) {
        try ScriptedOutcome.read(whole[..<length], fields: ["f"]) { [:] }
      }
      for byte in [0, 0x22, 0x5C, 0x7B, 0x80, 0xFF] as [UInt8] {
        var changed = whole
        changed[length] = byte
        _ = try? ScriptedOutcome.read(changed[...], fields: ["f"]) { [:] }
      }
    }
  }

  @Test("reads an outcome with everything in it, also from the middle of a line")
  func outcome() throws {
    let text =
      #"..{"more":[{}],"passed":false,"score":12.5,"items":[{"right":false,"critical":true,"field":"f","feedback":["\u00e9"]}]}"#
    let outcome = try ScriptedOutcome.read(Array(text.utf8)[2...], fields: ["f"]) { [:] }
    let item = Outcome.Item(field: "f", isRight: false, isCritical: true, feedback: ["\u{E9}"])
    #expect(outcome == Outcome(score: Percentage(12.5), passed: false, items: [item]))
  }
}
