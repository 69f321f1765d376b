import ActivityKit
import ActivityKitTesting
import Testing

/// What a participant is asked for again, type by type: nothing of it is recorded.
@Suite("A response that cannot be evaluated")
struct RefusalTests {
  static let quiz = """
    <quiz xmlns="urn:orientation-kit:1">
      <choice id="one"><prompt>One?</prompt><option correct="true">A</option><option>B</option></choice>
      <choice id="many" select="many"><prompt>Many?</prompt><option correct="true">A</option><option>B</option></choice>
    </quiz>
    """
  static let cards = """
    <card-sort xmlns="urn:orientation-kit:1"><prompt>Sort.</prompt><bin id="with">With</bin><bin id="for">For</bin>
      <card bin="with">A</card><card bin="for">B</card></card-sort>
    """
  static let pledge = """
    <pledge xmlns="urn:orientation-kit:1"><prompt>I agree:</prompt>
      <statement id="hello">Say hello.</statement><statement id="ask">Ask first.</statement></pledge>
    """

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let definition: String
    let response: [String: [String]]
    let problems: [String]

    init(_ testDescription: String, _ definition: String, _ response: [String: [String]], _ problems: String...) {
      self.testDescription = testDescription
      self.definition = definition
      self.response = response
      self.problems = problems
    }
  }

  static let rows = [
    Row("a quiz without an answer", quiz, [:], "one unanswered", "many unanswered"),
    Row("a quiz with an empty answer", quiz, ["one": [], "many": ["o1"]], "one unanswered"),
    Row("a quiz with two answers to one question", quiz, ["one": ["o1", "o2"], "many": ["o1"]], "one tooMany"),
    Row("a quiz with the same answer twice", quiz, ["one": ["o1", "o1"], "many": ["o1"]], "one tooMany"),
    Row("a quiz with an option of no question", quiz, ["one": ["o3"], "many": ["o1"]], "one unknownValue"),
    Row(
      "a quiz with a right and an invented option", quiz, ["one": ["o1"], "many": ["o1", "x"]], "many unknownValue"),
    Row("a quiz with an option's words for its id", quiz, ["one": ["A"], "many": ["o1"]], "one unknownValue"),
    Row("a card sort without an answer", cards, [:], "cards.c1 unanswered", "cards.c2 unanswered"),
    Row("a card in two bins", cards, ["cards.c1": ["with", "for"], "cards.c2": ["for"]], "cards.c1 tooMany"),
    Row("a card in no bin of the sort", cards, ["cards.c1": ["with"], "cards.c2": ["bin"]], "cards.c2 unknownValue"),
    Row(
      "cards under other names", cards, ["c1": ["with"], "c2": ["for"]], "cards.c1 unanswered", "cards.c2 unanswered"),
    Row("a pledge without an answer", pledge, [:], "statements unanswered"),
    Row("a pledge to one of two", pledge, ["statements": ["ask"]], "statements incomplete"),
    Row("a pledge to one, twice", pledge, ["statements": ["ask", "ask"]], "statements incomplete"),
    Row("a pledge to more than there is", pledge, ["statements": ["ask", "hello", "x"]], "statements unknownValue"),
  ]

  @Test("says of each field why", arguments: rows)
  func problems(row: Row) async throws {
    let activity = try Activity(row.definition)
    do {
      let outcome = try await activity.outcome(row.response)
      Issue.record("it was evaluated: \(outcome)")
    } catch {
      #expect(error.problems.map { "\($0.field) \($0.reason)" } == row.problems)
    }
  }

  @Test("is not one because of a field that nobody asked for", arguments: [quiz, cards, pledge])
  func unknownFields(definition: String) async throws {
    let activity = try Activity(definition)
    let right = [
      "one": ["o1"], "many": ["o1"], "cards.c1": ["with"], "cards.c2": ["for"], "statements": ["ask", "hello"],
      "": [""], "o1": ["one"], "admin": ["true"],
    ]
    #expect(try await activity.outcome(right).passed)
  }
}

@Suite("A view for somebody who comes back")
struct ReturningTests {
  @Test("shows what was answered before", arguments: [RefusalTests.quiz, RefusalTests.cards, RefusalTests.pledge])
  func chosen(definition: String) throws {
    let previous = Response([
      "one": ["o2"], "many": ["o1", "o2"], "cards.c1": ["for"], "cards.c2": ["for"], "statements": ["ask"],
    ])
    let view = try Activity(definition).prepared.view(given: AttemptState(seed: 5, previous: previous))
    var shown = 0
    for control in view {
      switch control {
      case .choices(let choices):
        #expect(choices.chosen == previous[choices.name])
        shown += choices.chosen.count
      case .sorter(let sorter):
        for card in sorter.cards { #expect(card.bin.map { [$0] } == previous[sorter.field(of: card)]) }
        shown += sorter.cards.count
      default: break
      }
    }
    #expect(shown > 0)
  }

  @Test(
    "asks the same in the same order, whatever was sent before",
    arguments: [RefusalTests.quiz, RefusalTests.cards, RefusalTests.pledge])
  func sameOrder(definition: String) throws {
    let activity = try Activity(definition)
    var chance = SeededGenerator(seed: 31)
    for seed in 0..<50 as Range<UInt64> {
      let fresh = try activity.prepared.view(given: AttemptState(seed: seed))
      let response = ResponseGenerator(to: fresh).response(using: &chance)
      let again = try activity.prepared.view(given: AttemptState(seed: seed, previous: response))
      #expect(again.map(Self.withoutAnswers) == fresh.map(Self.withoutAnswers))
    }
  }

  private static func withoutAnswers(_ control: Control) -> Control {
    switch control {
    case .choices(let choices):
      .choices(
        Choices(
          name: choices.name, question: choices.question, options: choices.options, isMultiple: choices.isMultiple,
          chosen: []))
    case .sorter(let sorter):
      .sorter(
        Sorter(
          name: sorter.name, question: sorter.question, bins: sorter.bins,
          cards: sorter.cards.map { Sorter.Card(id: $0.id, label: $0.label, bin: nil) }))
    default: control
    }
  }
}

@Suite("A label that would be empty")
struct EmptyLabelTests {
  @Test("is a mistake of an option, though its feedback is text")
  func option() throws {
    let definition = RefusalTests.quiz.replacing("<option>B</option>", with: "<option><feedback>B</feedback></option>")
    let (prepared, diagnostics) = try Activity.prepare(definition)
    #expect(prepared == nil)
    #expect(diagnostics.map(\.id) == ["quiz.empty-option", "quiz.empty-option"])
  }

  @Test("is a mistake of a card, though its feedback is text")
  func card() throws {
    let definition = RefusalTests.cards.replacing(">A</card>", with: ">&#160;<feedback>A</feedback></card>")
    let (prepared, diagnostics) = try Activity.prepare(definition)
    #expect(prepared == nil)
    #expect(diagnostics.map(\.id) == ["card-sort.empty-card"])
  }
}
