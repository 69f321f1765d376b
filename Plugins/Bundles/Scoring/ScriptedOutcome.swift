internal import ActivityKit
internal import Foundation

/// What a script gave back, held to the form of an outcome. It is foreign: nothing of it is believed.
struct ScriptedOutcome {
  /// - Parameters:
  ///   - fields: the fields of the view, which are all that can be spoken of.
  ///   - messages: what the bundle says, for feedback such as `{say.well-done}`; asked for only where there is some.
  /// - Throws: `ScriptFailure.result`, which says what is wrong.
  static func read(
    _ json: ArraySlice<UInt8>, fields: Set<String>, messages: () -> BundleWords
  ) throws(ScriptFailure) -> Outcome {
    let answer: Answer
    do {
      answer = try JSONDecoder().decode(Answer.self, from: Data(json))
    } catch {
      throw .result(
        "it has to be a table such as {score = 80, passed = true, items = {{field = \"pick\", right = true, "
          + "feedback = {\"Yes.\"}}}}")
    }
    guard (0...100).contains(answer.score) else { throw .result("the score has to be from 0 to 100") }
    let items = answer.items ?? []
    guard items.count <= 200 else { throw .result("there can be 200 items") }
    for item in items {
      guard fields.contains(item.field) else { throw .result("the view has no field \"\(item.field.prefix(60))\"") }
      let feedback = item.feedback ?? []
      guard feedback.count <= 10, feedback.allSatisfy({ $0.utf8.count <= 2000 }) else {
        throw .result("the feedback is too long")
      }
    }
    return Outcome(
      score: Percentage(answer.score), passed: answer.passed,
      items: items.map {
        Outcome.Item(
          field: $0.field, isRight: $0.right, isCritical: $0.critical ?? false,
          feedback: ($0.feedback ?? []).map { Self.said($0, messages) })
      })
  }

  /// Feedback with what the bundle says in the place of its ids.
  private static func said(_ text: String, _ messages: () -> BundleWords) -> String {
    guard text.contains("{say.") else { return text }
    return messages().reduce(text) { $0.replacing("{say.\($1.key)}", with: $1.value.plain) }
  }

  private struct Answer: Decodable {
    let score: Double
    let passed: Bool
    let items: [Item]?

    struct Item: Decodable {
      let field: String
      let right: Bool
      let critical: Bool?
      let feedback: [String]?
    }
  }
}
