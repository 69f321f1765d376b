public import ActivityKit

/// Pauses to sit through, with a clock or without one. What counts is that each was kept, never how fast or how long.
public struct WaitPractice: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: WaitPracticeLanguage.waitPractice, modes: [.passed, .answered], responses: .personal,
    captures: "which pauses were kept; neither their length nor whether a clock ran",
    samples: WaitPracticeLanguage.samples, explanations: WaitPracticeExplanations.all)

  /// The name of the one control.
  static let control = "pauses"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let task: [Inline]
    let pauses: [WaitTimer.Pause]
    let untimed: [Inline]
    /// The stretch to begin with, in seconds.
    let seconds: Int
    /// The stretches to choose from, in seconds.
    let stretches: [Int]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    WaitPracticeReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] { [.timer(timer(of: prompt, state))] }

  private func timer(of prompt: Prompt, _ state: AttemptState) -> WaitTimer {
    let sent = state.previous ?? Response()
    let blank = Self.fields(of: prompt)
    let chosen = Int(sent.text(blank.secondsField)) ?? prompt.seconds
    return WaitTimer(
      name: Self.control, label: prompt.task, seconds: prompt.stretches,
      chosenSeconds: prompt.stretches.contains(chosen) ? chosen : prompt.seconds, pauses: prompt.pauses,
      untimed: prompt.untimed, done: sent[Self.control], isUntimed: sent.isConfirmed(blank.untimedField))
  }

  /// Knows what the fields are called.
  private static func fields(of prompt: Prompt) -> WaitTimer {
    WaitTimer(
      name: control, label: prompt.task, seconds: prompt.stretches, chosenSeconds: prompt.seconds,
      pauses: prompt.pauses, untimed: prompt.untimed)
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let fields = Self.fields(of: prompt)
    let pauses = prompt.pauses.map(\.id)
    var check = ResponseCheck(response)
    let kept = check.several(Self.control, of: pauses)
    if !kept.isEmpty, kept != pauses { check.report(Self.control, .incomplete) }
    check.one(fields.secondsField, of: prompt.stretches.map(String.init), isOptional: true)
    check.one(fields.untimedField, of: [Confirmation.yes], isOptional: true)
    try check.finish()
    return Outcome(
      score: Percentage(100), passed: true, items: [Outcome.Item(field: Self.control, isRight: true, feedback: [])])
  }

  /// The length that somebody chose, and whether a clock ran, are their own matter.
  public func record(of response: Response, to prompt: Prompt) -> Recorded {
    Recorded(kept: response.keeping([Self.control]))
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let kept = prompt.pauses.count { response[Self.control].contains($0.id) }
    return "Kept \(kept) of \(prompt.pauses.count) pauses."
  }

  /// The pauses, and ten seconds for each to read what is waited for and to confirm it.
  public func outline(of element: Element) -> ActivityOutline {
    let seconds = WaitPracticeReader.seconds("seconds", of: element)
    return ActivityOutline(seconds: (seconds + 10) * element.elements(named: "pause").count)
  }
}
