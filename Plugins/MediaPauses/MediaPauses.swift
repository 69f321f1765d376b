public import ActivityKit

/// A recording, or a sequence of pictures and words, that stops for questions. It is done once each of them is
/// answered; nothing is right or wrong, and what the author says of a choice is said afterwards.
///
/// Each part is there in words, so that nobody needs the recording: the words are its transcript, and a sequence shows
/// them at once.
public struct MediaPauses: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: MediaPausesLanguage.media, modes: [.passed, .answered], responses: .personal,
    captures: "the answer at each pause", samples: MediaPausesLanguage.samples,
    explanations: MediaPausesExplanations.all)

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let task: [Inline]
    let description: String
    /// Nil for a sequence of pictures and words.
    let recording: Block.Media?
    let parts: [Part]
  }

  /// What comes before a pause, or after the last one.
  struct Part: Codable, Sendable, Equatable {
    let title: [Inline]
    let picture: Picture?
    /// All that is said, a paragraph each.
    let words: [[Inline]]
    /// Where it ends in the recording, in seconds; nil for a part that goes on to the end, and in a sequence.
    let end: Int?
    let question: Question?
  }

  struct Question: Codable, Sendable, Equatable {
    /// The name of its field.
    let id: String
    let text: [Inline]
    let options: [Choices.Option]
  }

  /// What is said of a choice: by question and option.
  public struct Key: Codable, Sendable, Equatable {
    let feedback: [String: [String: String]]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    MediaPausesReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    var start = 0
    var controls: [Control] = [.words(prompt.task, .instruction), .words([.text(prompt.description)])]
    for part in prompt.parts {
      controls.append(
        .form(
          FieldGroup(
            title: part.title,
            controls: prompt.recording.map { played(part, of: $0, from: start, given: state) }
              ?? read(part, given: state))))
      start = part.end ?? start
    }
    return controls
  }

  private func played(
    _ part: Part, of recording: Block.Media, from start: Int, given state: AttemptState
  ) -> [Control] {
    let pauses = zip([part.end].compactMap(\.self), [part.question].compactMap(\.self)).map { end, question in
      Recording.Pause(seconds: end, question: choices(question, given: state))
    }
    let media = Block.Media(
      kind: recording.kind, title: recording.title, source: recording.source, poster: recording.poster,
      captions: recording.captions, description: nil, transcript: part.words, credit: recording.credit)
    return picture(of: part)
      + [.media(Recording(media: media, pauses: pauses, stretch: Recording.Stretch(from: start, to: part.end)))]
  }

  private func read(_ part: Part, given state: AttemptState) -> [Control] {
    picture(of: part) + [.prose(Prose(part.words))]
      + [part.question].compactMap(\.self).map { .choices(choices($0, given: state)) }
  }

  private func picture(of part: Part) -> [Control] {
    part.picture.map { [.prose(Prose([], picture: $0))] } ?? []
  }

  private func choices(_ question: Question, given state: AttemptState) -> Choices {
    Choices(
      name: question.id, question: question.text, options: question.options, isMultiple: false,
      chosen: state.previous?[question.id] ?? [])
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    var items: [Outcome.Item] = []
    for question in prompt.questions {
      let chosen = check.one(question.id, of: question.options.map(\.id))
      let said = chosen.flatMap { key.feedback[question.id]?[$0] }
      items.append(Outcome.Item(field: question.id, isRight: true, feedback: [said].compactMap(\.self)))
    }
    try check.finish()
    return Outcome(score: Percentage(100), passed: true, items: items)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let answers = prompt.questions.compactMap { question -> String? in
      guard let chosen = question.options.first(where: { $0.id == response[question.id].first }) else { return nil }
      return "\(question.text.plain) → \(chosen.label.plain)"
    }
    return answers.isEmpty ? "Answered at no pause." : answers.joined(separator: " · ")
  }

  /// The time of the recording as far as it is known, or of a sequence that of looking at each part; and ten seconds a
  /// question.
  public func outline(of element: Element) -> ActivityOutline {
    let parts = element.elements(named: "part")
    let ends = parts.compactMap { $0["until"].flatMap(Int.init) }
    let questions = parts.count { $0.first("question") != nil }
    return ActivityOutline(seconds: (ends.max() ?? 5 * parts.count) + 10 * questions)
  }
}

extension MediaPauses.Prompt {
  /// In the order of the pauses.
  var questions: [MediaPauses.Question] { parts.compactMap(\.question) }
}
