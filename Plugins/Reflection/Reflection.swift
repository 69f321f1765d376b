public import ActivityKit

/// A question that somebody answers for themselves, in words or symbols, or keeps private. Nothing is right or wrong.
///
/// Whoever keeps it private has done as much as whoever writes, and then nothing is kept but that.
public struct Reflection: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: ReflectionLanguage.reflection, modes: [.passed, .answered], responses: .personal,
    captures: "the words and symbols, or only that it was done where somebody keeps it private",
    samples: ReflectionLanguage.samples, explanations: ReflectionExplanations.all)

  /// The name of the field for words. Symbols come back under its `symbolField`.
  static let words = "words"
  /// The name of the statement that keeps it private.
  static let privacy = "private"
  /// In characters.
  static let maximumLength = TextEntry.Lines.many.usualLength

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let question: [Inline]
    let starters: [String]
    let symbols: [Choices.Option]
    /// The statement that keeps it private.
    let privacy: [Inline]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    ReflectionReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let sent = state.previous
    return [
      .text(
        TextEntry(
          name: Self.words, label: prompt.question, lines: .many, maximumLength: Self.maximumLength,
          starters: prompt.starters, symbols: prompt.symbols, isOptional: true, value: sent?[Self.words].first ?? "",
          chosenSymbols: sent?[TextEntry.symbolField(of: Self.words)] ?? [])),
      .confirm(
        Confirmation(
          name: Self.privacy, statement: prompt.privacy, isTicked: sent?.isConfirmed(Self.privacy) ?? false)),
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    if !response.isConfirmed(Self.privacy) {
      var check = ResponseCheck(response)
      let words = check.text(Self.words, maximumLength: Self.maximumLength, isOptional: true)
      let symbols = check.several(
        TextEntry.symbolField(of: Self.words), of: prompt.symbols.map(\.id), isOptional: true)
      if words.isEmpty, symbols.isEmpty, check.problems.isEmpty { check.report(Self.words, .unanswered) }
      try check.finish()
    }
    return Outcome(
      score: Percentage(100), passed: true, items: [Outcome.Item(field: Self.words, isRight: true, feedback: [])])
  }

  /// Whatever was written is left out where it is kept private.
  public func record(of response: Response, to prompt: Prompt) -> Recorded {
    guard response.isConfirmed(Self.privacy) else { return .all(response) }
    return Recorded(kept: Response([Self.privacy: [Confirmation.yes]]))
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    if response.isConfirmed(Self.privacy) { return "Thought about it, and keeps it private." }
    let chosen = Set(response[TextEntry.symbolField(of: Self.words)])
    let symbols = prompt.symbols.filter { chosen.contains($0.id) }.map(\.label.plain)
    let words = String(response.text(Self.words).prefix(Self.maximumLength))
    let parts = [
      symbols.isEmpty ? nil : "Chose: \(symbols.joined(separator: ", ")).", words.isEmpty ? nil : "Wrote: \(words)",
    ].compactMap(\.self)
    return parts.isEmpty ? "Wrote nothing." : parts.joined(separator: " ")
  }

  /// Two minutes: to think, and to write or choose.
  public func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 120) }
}
