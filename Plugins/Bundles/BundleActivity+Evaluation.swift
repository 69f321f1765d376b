public import ActivityKit

extension BundleActivity {
  /// An answer that the script cannot evaluate now waits; why is told to `onWaiting`, for staff and the bundle's author.
  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) async throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    prompt.view.check(&check)
    try check.finish()
    if let rules = key.rules { return rules.outcome(of: response) }
    guard bundle.runsCode else { return Outcome(score: Percentage(100), passed: true, items: []) }
    let fields = prompt.view.fields
    do throws(ScriptFailure) {
      guard let runner else { throw .start("nothing runs scripts here") }
      let json = try await runner.evaluate(arguments(response, fields, prompt, key, state))
      return try ScriptedOutcome.read(json, fields: Set(fields)) { [bundle] in
        bundle.messages.words(in: prompt.language)
      }
    } catch {
      onWaiting(bundle.id, error)
      return Outcome(.waiting)
    }
  }

  /// The four values that `evaluate` gets: for each field the values sent, what the learner saw, the whole definition,
  /// and what is known of the attempt.
  private func arguments(
    _ response: Response, _ fields: [String], _ prompt: Prompt, _ key: Key, _ state: AttemptState
  ) -> [UInt8] {
    var text = JSONText()
    text.openList()
    text.open()
    for field in fields {
      text.openList(field)
      for value in response[field] { text.add(value) }
      text.closeList()
    }
    text.close()
    prompt.definition.write(to: &text)
    key.definition.write(to: &text)
    text.open()
    // Lua's whole numbers have a sign.
    text.add(Int(state.seed & 0x7FFF_FFFF), as: "seed")
    text.add(prompt.language, as: "language")
    text.close()
    text.closeList()
    return text.bytes
  }
}
