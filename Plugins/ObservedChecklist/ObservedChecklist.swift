public import ActivityKit

/// Steps that an adult watches somebody do, and signs: done, not yet, or not seen.
///
/// Nobody signs for themselves: who is watched sees what will be looked for, and the engine takes the answer from staff
/// alone. It is passed once every step that is required was done, and can be watched again as often as it takes.
public struct ObservedChecklist: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: ObservedChecklistLanguage.checklist, modes: [.observed], responses: .personal,
    captures: "for each step whether an adult saw it done, and the adult's note",
    samples: ObservedChecklistLanguage.samples, explanations: ObservedChecklistExplanations.all)

  /// The name of the field for the adult's own words.
  static let note = "note"
  /// In characters.
  static let longestNote = 1000

  public init() {}

  /// What whoever is watched and whoever watches may see: the same, apart from the fields.
  public struct Prompt: Codable, Sendable, Equatable {
    let task: [Inline]
    let steps: [Step]
    /// What can be seen of each step.
    let marks: [Choices.Option]
    /// What the adult is asked to write; nil where they are not.
    let note: [Inline]?

    struct Step: Codable, Sendable, Equatable {
      let id: String
      let words: [Inline]
      /// What to look for, for the adult.
      let hint: [Inline]
      let isRequired: Bool

      /// The name of the control.
      var field: String { "step-\(id)" }
    }
  }

  /// What can be seen of a step, by the ids of the marks.
  enum Mark: String, CaseIterable {
    case done
    case notYet = "not-yet"
    case notSeen = "not-seen"
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    ObservedChecklistReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let task = Control.words(prompt.task, .instruction)
    guard state.audience == .observer else {
      return [task, .prose(Prose(prompt.steps.map(\.words), kind: .list))]
    }
    let sent = state.previous
    let steps = prompt.steps.map { step in
      Control.choices(
        Choices(
          name: step.field, question: step.words, hint: step.hint, options: prompt.marks, isMultiple: false,
          layout: .scale, chosen: sent?[step.field] ?? []))
    }
    let note = prompt.note.map { words in
      Control.text(
        TextEntry(
          name: Self.note, label: words, lines: .many, maximumLength: Self.longestNote, isOptional: true,
          value: sent?[Self.note].first ?? ""))
    }
    return [task] + steps + [note].compactMap(\.self)
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    let marks = prompt.steps.map { check.one($0.field, of: Mark.allCases.map(\.rawValue)) }
    if prompt.note != nil { check.text(Self.note, maximumLength: Self.longestNote, isOptional: true) }
    try check.finish()
    let seen = zip(prompt.steps, marks).map { (step: $0, isDone: $1 == Mark.done.rawValue) }
    let required = seen.filter { $0.step.isRequired }
    let done = required.count { $0.isDone }
    return Outcome(
      score: Percentage(done, of: required.count), passed: done == required.count,
      items: seen.map {
        Outcome.Item(field: $0.step.field, isRight: $0.isDone, isCritical: $0.step.isRequired, feedback: [])
      })
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let parts = zip(Mark.allCases, ["Done", "Not yet", "Not seen"]).compactMap { mark, word -> String? in
      let steps = prompt.steps.filter { response[$0.field] == [mark.rawValue] }
      return steps.isEmpty ? nil : "\(word): \(steps.map(\.words.plain).joined(separator: " · "))"
    }
    let note = String(response.text(Self.note).prefix(Self.longestNote))
    let all = parts + (note.isEmpty ? [] : ["Note: \(note)"])
    return all.isEmpty ? "Nothing was signed." : all.joined(separator: " ")
  }

  /// Two minutes, and half a minute a step: to play it while somebody watches.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 120 + 30 * element.elements(named: "step").count)
  }
}
