import ActivityKit
import ActivityKitTesting
import Testing

/// The conformance kit finds each fault in a type that has it, and none in one that has not.
@Suite("The conformance kit")
struct KitTests {
  @Test("finds nothing in a type that keeps the laws")
  func sound() async { #expect(await Conformance(Riddle(), responses: 500).findings() == []) }

  @Test("finds the law that a bad type breaks", arguments: Fault.allCases)
  func faults(fault: Fault) async {
    let findings = await Conformance(Riddle(fault: fault), responses: 500).findings(fault.law)
    #expect(!findings.isEmpty)
  }

  @Test("tells how long an evaluation takes")
  func median() async { #expect(await Conformance(Riddle(), responses: 1).medianEvaluation() > 0) }
}

/// What can be wrong with a type.
enum Fault: String, CaseIterable {
  case oneSample, brokenSample, silentRefusal, changingView, noLabel, sameName, badName, keyInPrompt, showsNote
  case scoresTwice, unknownField, stateUndeclared, goesOnWithout, refusesSilently, rightIsWrong, againWithout
  case wrongExample, badCode, lossyPrompt, keepsMore

  var law: Law {
    switch self {
    case .oneSample, .brokenSample: .samples
    case .silentRefusal, .changingView: .determinism
    case .noLabel, .sameName, .badName: .names
    case .keyInPrompt, .showsNote: .silence
    case .scoresTwice, .unknownField, .stateUndeclared, .goesOnWithout, .refusesSilently, .keepsMore: .totality
    case .rightIsWrong: .answers
    case .againWithout: .carrying
    case .wrongExample, .badCode: .explanations
    case .lossyPrompt: .coding
    }
  }
}

/// A word to guess; with a fault, where one is asked for.
struct Riddle: ActivityType {
  var fault: Fault?

  struct Prompt: Codable, Sendable {
    let question: String
    let answer: String?
    let note: String?
    /// What is written and not read again.
    let forgetful: Forgetful
  }

  struct Forgetful: Codable, Sendable {
    var isLost = false
    init() {}
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer().decode(Bool.self) }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(isLost)
    }
  }

  struct Key: Codable, Sendable {
    let answer: String
  }

  static func element(_ question: String, _ answer: String) -> String {
    """
    <acme-riddle xmlns="urn:orientation-kit:1" answer="\(answer)"><question>\(question)</question>\
    <feedback>Think of the note.</feedback></acme-riddle>
    """
  }

  var descriptor: ActivityDescriptor {
    let sample = ActivityDescriptor.Sample(
      Self.element("What waits?", "me"), right: Response(["word": [fault == .rightIsWrong ? "you" : "me"]]),
      wrong: Response(["word": ["you"]]))
    var samples: [ActivityDescriptor.Sample] = [sample, .init(Self.element("Who asks?", "you"))]
    if fault == .oneSample { samples.removeLast() }
    if fault == .brokenSample { samples.append("<acme-riddle xmlns=\"urn:orientation-kit:1\"/>") }
    let wrong = "<acme-riddle answer=\"\(fault == .wrongExample ? "me" : " ")\"><question>Who?</question></acme-riddle>"
    return ActivityDescriptor(
      version: 2, schema: Self.schema, modes: [.passed], captures: "the word", samples: samples,
      twins: [.init(.init(Self.element("Who?", "me")), .init(Self.element("Who?", "you")))],
      explanations: [
        Explanation(
          fault == .badCode ? "acme1" : "ACME0001", "acme-riddle.no-answer", "It has no answer.", wrong: wrong,
          right: "<acme-riddle answer=\"me\"><question>Who?</question></acme-riddle>")
      ])
  }

  private static let schema = ElementSchema(
    "acme-riddle", "A word to guess.", attributes: [.required("answer", .text, "the word")],
    children: [
      .one(ElementSchema("question", "What is asked.", text: .required)),
      .optional(ElementSchema("feedback", "What is said of a wrong word.", text: .required)),
    ])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    let answer = element["answer"] ?? ""
    guard !answer.isBlank else {
      reading.report(.error("acme-riddle.no-answer", "there is no answer", at: element))
      return nil
    }
    if fault == .silentRefusal { return nil }
    var forgetful = Forgetful()
    forgetful.isLost = fault == .lossyPrompt
    let prompt = Prompt(
      question: fault == .noLabel ? " " : element.first("question")?.text ?? "",
      answer: fault == .keyInPrompt ? answer : nil,
      note: fault == .showsNote ? element.first("feedback")?.text : nil, forgetful: forgetful)
    return (prompt, Key(answer: answer))
  }

  func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let name = fault == .badName ? "the word" : "word"
    let entry = Control.text(
      TextEntry(
        name: name, label: [.text(prompt.question)],
        value: fault == .changingView ? "\(UInt.random(in: 0 ... .max))" : ""))
    let extra = [prompt.answer, prompt.note].compactMap(\.self).map { Control.words([.text($0)]) }
    return [entry] + extra + (fault == .sameName ? [entry] : [])
  }

  func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    if fault == .refusesSilently { throw ResponseError([]) }
    if fault == .goesOnWithout { return Outcome(.continues) }
    var check = ResponseCheck(response)
    let word = check.text("word", maximumLength: 200)
    try check.finish()
    let isRight = word == key.answer
    let item = Outcome.Item(field: fault == .unknownField ? "world" : "word", isRight: isRight, feedback: [])
    return Outcome(
      score: Percentage(isRight ? 100 : 0), passed: isRight, items: fault == .scoresTwice ? [item, item] : [item],
      state: fault == .stateUndeclared ? StoredState(["word": word]) : nil)
  }

  func summary(of response: Response, to prompt: Prompt) -> String { "Wrote a word." }

  func record(of response: Response, to prompt: Prompt) -> Recorded {
    .all(fault == .keepsMore ? response.setting("name", to: ["Sam"]) : response)
  }

  func carry(_ earlier: EarlierAnswer, to prompt: Prompt) -> Carried {
    fault == .againWithout ? .again("") : .asIs
  }
}
