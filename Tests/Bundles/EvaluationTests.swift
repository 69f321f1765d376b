import ActivityKit
import Foundation
import Synchronization
import Testing

@testable import Bundles

@Suite("Answers to a bundle with a script")
struct EvaluationTests {
  private static let manifest = Sample.manifest
    .replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: "<script/>")

  /// What became of an answer, and why it waits.
  private func outcome(
    _ body: String, _ answer: [String: [String]] = ["pick": ["b"]]
  ) async throws -> (outcome: Outcome, reasons: [ScriptFailure]) {
    let script = "function evaluate(answer, prompt, key, attempt) \(body) end"
    let result = try Sample.read(["bundle.xml": Self.manifest, "evaluate.lua": script])
    let bundle = try #require(result.bundle, "\(result.documents.flatMap(\.diagnostics))")
    let reasons = Reasons()
    let runners = ScriptRunners(WorkerProgram(path: Programs.orient), limits: .patient) { reasons.note($1) }
    let activity = runners.activity(of: bundle)
    let element = try #require(Sample.element(bundle.samples[0].definition))
    var reading = Reading()
    let (prompt, key) = try #require(activity.read(element, in: &reading))
    let outcome = try await activity.evaluate(
      Response(answer), to: prompt, key: key, given: AttemptState(seed: .max))
    return (outcome, reasons.all)
  }

  private final class Reasons: Sendable {
    private let state = Mutex<[ScriptFailure]>([])
    var all: [ScriptFailure] { state.withLock { $0 } }
    func note(_ reason: ScriptFailure) { state.withLock { $0.append(reason) } }
  }

  @Test("a script gets what was sent, what was shown, the whole definition and the seed")
  func values() async throws {
    let (outcome, reasons) = try await outcome(
      """
      local right = key.statement[2]
      assert(prompt.statement[2].untrue == nil and right.untrue == "true" and right.feedback[1].text == "It is one cat.")
      assert(prompt.prompt[1].text == "Which one is not true?" and attempt.seed == 2147483647)
      return {score = 62.5, passed = answer.pick[1] == right.id,
        items = {{field = "pick", right = true, critical = true, feedback = {right.text}}}}
      """)
    #expect(reasons.isEmpty)
    #expect(outcome.score.value == 62.5 && outcome.passed)
    #expect(
      outcome.items == [
        .init(field: "pick", isRight: true, isCritical: true, feedback: ["Sam has \"two\" cats & a dog."])
      ])
  }

  @Test("what was never offered does not reach the script")
  func refused() async throws {
    await #expect(throws: ResponseError.self) { try await outcome("error('reached')", ["pick": ["z"]]) }
    await #expect(throws: ResponseError.self) { try await outcome("error('reached')", [:]) }
  }

  @Test(
    "an answer that the script cannot judge waits, and why is told",
    arguments: [
      ("while true do end", ScriptFailure.steps),
      ("local t = {} while true do t[#t + 1] = {} end", .memory),
      ("error('no such card', 0)", .error("no such card")),
    ])
  func waiting(body: String, reason: ScriptFailure) async throws {
    let (outcome, reasons) = try await outcome(body)
    #expect(outcome.progress == .waiting && outcome.items.isEmpty)
    #expect(reasons == [reason])
  }

  @Test(
    "what is no outcome is not believed",
    arguments: [
      "return {}", "return {score = 50}", "return {score = 101, passed = true}", "return {score = -1, passed = true}",
      "return {score = '50', passed = true}", "return {score = 50, passed = 1}",
      "return {score = 50, passed = true, items = {{field = 'other', right = true}}}",
      "return {score = 50, passed = true, items = {{field = 'pick'}}}",
      "return {score = 50, passed = true, items = {{field = 'pick', right = true, feedback = {('x'):rep(3000)}}}}",
      "return {score = 50, passed = true, items = {{field = 'pick', right = true, feedback = 'x'}}}",
      "local t = {} for i = 1, 300 do t[i] = {field = 'pick', right = true} end return {score = 1, passed = true, items = t}",
    ])
  func foreign(body: String) async throws {
    let (outcome, reasons) = try await outcome(body)
    #expect(outcome.progress == .waiting)
    guard case .result? = reasons.first else {
      Issue.record("\(reasons)")
      return
    }
  }

  @Test("reasons for logs and staff hold no words of the script, which may be somebody's answer")
  func words() {
    #expect(ScriptFailure.error("evaluate.lua:12: Mei wrote: hello").withoutWords.hasSuffix("in line 12"))
    #expect(ScriptFailure.error("Mei wrote: hello").withoutWords == "evaluate.lua stopped with an error")
    #expect(!ScriptFailure.result("the view has no field \"Mei\"").withoutWords.contains("Mei"))
    #expect(!ScriptFailure.setAside("evaluate.lua:1: Mei").withoutWords.contains("Mei"))
  }

  @Test("troubles are counted by bundle, and what is set aside stays so until it is loaded anew")
  func troubles() {
    let troubles = ScriptTroubles()
    #expect(troubles["a"] == nil)
    troubles.note("a", .setAside("died"))
    troubles.note("a", .steps)
    troubles.note("b", .memory)
    #expect(troubles["a"] == .init(count: 2, reason: .steps, isSetAside: true))
    troubles.forget("a")
    #expect(troubles["a"] == nil && troubles["b"]?.count == 1)
  }
}

extension ScriptLimits {
  /// A busy machine is no failure of a script: tests that are not about time give it plenty.
  static var patient: ScriptLimits {
    var limits = ScriptLimits()
    limits.call = .seconds(100)
    limits.greeting = .seconds(100)
    limits.window = .seconds(36_000)
    return limits
  }
}
