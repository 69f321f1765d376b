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
    var answer = JSONText()
    answer.open()
    for field in fields {
      answer.openList(field)
      for value in response[field] { answer.add(value) }
      answer.closeList()
    }
    answer.close()
    var attempt = JSONText()
    attempt.open()
    // Lua's whole numbers have a sign.
    attempt.add(Int(state.seed & 0x7FFF_FFFF), as: "seed")
    attempt.add(prompt.language, as: "language")
    attempt.close()
    let comma = [UInt8(ascii: ",")]
    var bytes = [UInt8(ascii: "[")]
    bytes.reserveCapacity(answer.bytes.count + prompt.json.utf8.count + key.json.utf8.count + 64)
    bytes += answer.bytes + comma
    bytes += prompt.json.utf8
    bytes += comma
    bytes += key.json.utf8
    bytes += comma + attempt.bytes
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
