import ActivityKit
import Curriculum
import Tracking

/// Writes one activity: its form, what the last answer was worth, and whether it is done.
struct ActivityWriter {
  let view: ActivityView
  /// Which of how many on the page, from 1.
  let place: (number: Int, count: Int)
  let section: SectionReference
  let module: Module
  let textLanguage: String
  let csrf: String
  let templates: TemplateSet
  let kept: RenderedSections

  func html() throws -> HTML {
    guard let key else { return try html(csrf: csrf, key: view.key) }
    let stencil = try kept.activity(key) {
      let stencil = Stencil(try html(csrf: Stencil.Hole.token.mark, key: Stencil.Hole.key.mark))
      return stencil.holes == [.token, .key] ? stencil : nil
    }
    return try stencil?.filled { hole in hole == .token ? "\(csrf)" : "\(view.key)" }
      ?? html(csrf: csrf, key: view.key)
  }

  /// What the markup depends on; nil where it is not worth keeping: few people get the same thing wrong in the same
  /// form, and nobody writes the same long text.
  private var key: RenderedSections.ActivityKey? {
    guard let variant = view.variant else { return nil }
    let response: Response?
    switch view.state {
    case .fresh: response = nil
    case .answered(let given, _) where given.size <= Self.longestKept: response = given
    case .answered, .refused, .waiting, .draft, .unsaved: return nil
    }
    return RenderedSections.ActivityKey(
      activity: view.activity.id, section: section, text: textLanguage, fingerprint: view.activity.fingerprint,
      seed: view.seed, variant: variant, turn: view.turn, number: place.number, count: place.count, isDone: view.isDone,
      response: response?.values,
      language: templates.messages.language)
  }

  /// In bytes: the ids of some dozens of options.
  private static let longestKept = 512

  private func html(csrf: String, key: String) throws -> HTML {
    let words = templates.messages
    let controls = try view.controls()
    let heading =
      place.count == 1
      ? words("activity.title")
      : words("activity.title-of", ["number": String(place.number), "count": String(place.count)])
    return templates.render(
      .activity,
      [
        "id": .text(view.activity.id.rawValue), "heading": .text(heading),
        "action": .text(Address.answer(view.activity.id, in: section)),
        "csrf": .text(csrf), "key": .text(key), "controls": .html(html(for: controls)),
        "isDone": .flag(view.isDone), "result": .one(result), "isObserved": .flag(view.activity.requires == .observed),
        "button": .maybe(view.turn.canAnswer ? words("activity.\(button(below: controls))") : nil),
        "reason": .maybe(view.turn.reason),
        "tries": .maybe(tries), "version": .maybe(view.turn.version.map(String.init)),
        "isAgain": .flag(view.turn.isAgain),
        "again": .one(view.turn.canBeginAgain ? again(below: controls) : nil),
        "overall": .list(overall),
      ])
  }

  private func html(for controls: [Control]) -> HTML {
    let renderer = ControlRenderer(
      messages: templates.messages, idPrefix: view.activity.id.rawValue, textLanguage: textLanguage,
      responses: view.responses, address: { [module] in Address.file($0, of: module) })
    let first = controls.contains { !$0.edits.isEmpty } ? renderer.firstButton : HTML.empty
    guard case .refused(let problems) = view.state else {
      return first + renderer.html(for: controls, state: view.state)
    }
    return first + renderer.summary(of: problems, in: controls) + renderer.html(for: controls, state: view.state)
  }

  /// Where another attempt begins; of a story, another way.
  private func again(below controls: [Control]) -> TemplateValues {
    [
      "address": .text(Address.again(view.activity.id, in: section)),
      "words": .text(templates.messages(controls.isStory ? "activity.another-way" : "activity.again")),
    ]
  }

  private func button(below controls: [Control]) -> String {
    if controls.isStory { return "go-on" }
    let button =
      switch view.responses {
      case .judged: view.activity.requires == .passed ? "check" : "save"
      case .agreement: "agree"
      case .personal: "save"
      }
    guard case .answered = view.state else { return button }
    return button + "-again"
  }

  private var tries: String? {
    guard let left = view.turn.triesLeft, view.activity.requires != .observed else { return nil }
    guard view.responses == .judged else {
      return left == 0 ? nil : templates.messages("activity.sends", count: left)
    }
    return left == 0 ? templates.messages("activity.no-tries") : templates.messages("activity.tries", count: left)
  }

  /// What the author says of the whole answer.
  private var overall: [TemplateValues] {
    guard case .answered(_, let outcome) = view.state else { return [] }
    return outcome.feedback.map { ["words": .text($0)] }
  }

  /// What the last answer was worth. What is done stays done: an answer that falls short later says so.
  private var result: TemplateValues? {
    let words = templates.messages
    if case .waiting = view.state {
      return [
        "isGood": .flag(true), "title": .text(words("result.waiting.title")),
        "text": .text(words("result.waiting.text")), "count": .maybe(nil),
      ]
    }
    guard case .answered(_, let outcome) = view.state else { return nil }
    let isChecked = view.activity.requires == .passed
    let isGood = !isChecked || outcome.passed
    let key =
      switch (isChecked, outcome.passed, view.responses) {
      case (true, false, _): view.isDone ? "passed-before" : "not-yet"
      case (_, true, .agreement): "agreed"
      case (true, true, .judged): "passed"
      case (_, _, _): view.turn.triesLeft == 0 ? "sent" : "saved"
      }
    let right = outcome.items.count { $0.isRight }
    let count = words(
      "result.count", ["right": String(right), "all": String(outcome.items.count)])
    return [
      "isGood": .flag(isGood), "title": .text(words("result.\(key).title")),
      "text": .text(words("result.\(key).text")),
      "count": .maybe(isChecked && view.responses == .judged && outcome.items.count > 1 ? count : nil),
    ]
  }
}

extension [Control] {
  /// Whether an answer leads on in a story.
  fileprivate var isStory: Bool { contains { if case .steps = $0 { true } else { false } } }
}

extension Response {
  /// How many bytes its names and values have.
  fileprivate var size: Int {
    values.reduce(0) { sum, field in field.value.reduce(sum + field.key.utf8.count) { $0 + $1.utf8.count } }
  }
}
