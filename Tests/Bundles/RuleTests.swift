import ActivityKit
import Testing

@testable import Bundles

@Suite("Scoring by rules")
struct RuleTests {
  private func outcome(_ rules: String, _ answer: [String: [String]]) throws -> Outcome {
    let manifest = Sample.manifest
      .replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: "<scoring pass=\"80\">\(rules)</scoring>")
    let result = try Sample.read(["bundle.xml": manifest])
    let bundle = try #require(result.bundle, "\(result.documents.flatMap { $0.diagnostics.map(\.message) })")
    let element = try #require(Sample.element(bundle.samples[0].definition))
    let definition = Definition(element, bundle.declaration, isForLearners: false)
    return try #require(bundle.rules).rules(for: definition).outcome(of: Response(answer))
  }

  private func score(_ rules: String, _ answer: [String: [String]]) throws -> Double {
    try outcome(rules, answer).score.value
  }

  @Test("match holds for exactly the values that are right")
  func match() throws {
    let rule = "<match field=\"f\" to=\"{statement.id}\"/>"
    #expect(try score(rule, ["f": ["b", "a"]]) == 100)
    for wrong in [["a"], [], ["a", "b", "c"], ["a", "a"], ["a", "a", "b"]] {
      #expect(try score(rule, ["f": wrong]) == 0)
    }
    #expect(try score("<match field=\"f\" to=\"San José\" fold=\"true\"/>", ["f": [" san  JOSE "]]) == 100)
    #expect(try score("<match field=\"f\" to=\"San José\"/>", ["f": ["san jose"]]) == 0)
  }

  @Test("a map adds up what each value is worth, from nothing to everything")
  func map() throws {
    let rule = """
      <map field="f" most="2" rest="-1"><entry value="{statement[untrue].id}" points="1.5"/>
      <entry value="c" points="0.5"/></map>
      """
    #expect(try score(rule, ["f": ["b", "c"]]) == 100)
    #expect(try score(rule, ["f": ["b"]]) == 75)
    #expect(try score(rule, ["f": ["b", "b", "b"]]) == 75)
    #expect(try score(rule, ["f": ["b", "c", "z"]]) == 50)
    #expect(try score(rule, ["f": ["z", "y"]]) == 0)
  }

  @Test("an order is right as a whole, or pair by pair")
  func order() throws {
    #expect(try score("<ordered field=\"f\" to=\"{statement.id}\"/>", ["f": ["a", "b"]]) == 100)
    #expect(try score("<ordered field=\"f\" to=\"{statement.id}\"/>", ["f": ["b", "a"]]) == 0)
    #expect(try score("<pairs field=\"f\" to=\"{statement.id}\"/>", ["f": ["a", "b"]]) == 100)
    #expect(try score("<pairs field=\"f\" to=\"{statement.id}\"/>", ["f": ["b", "a"]]) == 0)
    let worth = ScoringRules.Worth.pairs(field: "f", ["a", "b", "c", "d"])
    #expect(worth.share(of: Response(["f": ["b", "c", "d", "a"]])) == 2.0 / 3)
  }

  @Test("conditions can be counted, joined and turned round")
  func conditions() throws {
    #expect(try score("<count field=\"f\" at-least=\"2\"/>", ["f": ["x", "y"]]) == 100)
    #expect(try score("<count field=\"f\" at-least=\"2\"/>", ["f": ["x", "x"]]) == 0)
    #expect(try score("<filled field=\"f\"/>", ["f": [" "]]) == 0)
    #expect(try score("<filled field=\"f\"/>", ["f": [" a"]]) == 100)
    #expect(try score("<elapsed field=\"f\" at-least=\"5\"/>", ["f": ["5.5"]]) == 100)
    for wrong in ["4", "nan", "inf", "", "x"] {
      #expect(try score("<elapsed field=\"f\" at-least=\"5\"/>", ["f": [wrong]]) == 0)
    }
    let rule = """
      <all><filled field="f"/><not><match field="f" to="no"/></not>
      <any><filled field="g"/><filled field="h"/></any></all>
      """
    #expect(try score(rule, ["f": ["x"], "h": ["y"]]) == 100)
    #expect(try score(rule, ["f": ["no"], "h": ["y"]]) == 0)
    #expect(try score(rule, ["f": ["x"]]) == 0)
  }

  @Test("rules for each element add up, and a critical one decides")
  func each() throws {
    let rule = """
      <match each="statement" field="say.{id}" to="yes" points="2"><feedback when="wrong">Look at {id} again.</feedback></match>
      <filled field="why" critical="true"/>
      """
    let whole = try outcome(rule, ["say.a": ["yes"], "say.b": ["yes"], "why": ["so"]])
    #expect(whole.score.value == 100 && whole.passed)
    let part = try outcome(rule, ["say.a": ["yes"], "why": ["so"]])
    #expect(part.score.value == 60 && !part.passed)
    #expect(part.items.map(\.field) == ["say.a", "say.b", "why"])
    #expect(part.items[1].feedback == ["Look at b again."])
    #expect(try !outcome(rule, ["say.a": ["yes"], "say.b": ["yes"]]).passed)
  }
}
