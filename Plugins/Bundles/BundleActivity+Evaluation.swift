public import ActivityKit

extension BundleActivity {
  /// An answer that the script cannot evaluate now waits; why is told to `onWaiting`, for staff and the bundle's author.
  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) async throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    for found in prompt.controls { found.control.check(&check) }
    try check.finish()
    if let rules = key.rules { return rules.outcome(of: response) }
    guard bundle.runsCode else { return Outcome(score: Percentage(100), passed: true, items: []) }
    let fields = prompt.controls.flatMap { $0.control.fields }
    do throws(ScriptFailure) {
      guard let runner else { throw .start("nothing runs scripts here") }
      let json = try await runner.evaluate(arguments(response, fields, prompt, key, state))
      return try ScriptedOutcome.read(json, fields: Set(fields))
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
    var bytes = Array("[{".utf8)
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONBytes.append(field, to: &bytes)
      bytes += Array(":[".utf8)
      for (place, value) in response[field].enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONBytes.append(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes += Array("},".utf8)
    prompt.definition.write(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    key.definition.write(to: &bytes)
    // Lua's whole numbers have a sign.
    bytes += Array(",{\"seed\":\(state.seed & 0x7FFF_FFFF)}]".utf8)
    return bytes
  }
}
