import Curriculum
import Tracking

/// Says why something that was finished is asked for again.
struct RevisionWords {
  private let messages: Messages

  init(_ messages: Messages) { self.messages = messages }

  /// One cause, with the author's reason for it.
  struct Line {
    let text: String
    /// In the module's language; nil where the author gave none.
    let why: String?

    /// Both, as one or two sentences.
    var sentence: String { why.map { "\(text) \($0)" } ?? text }

    /// - Parameter language: the module's language.
    func values(_ language: String) -> TemplateValues {
      ["text": .text(text), "why": .maybe(why), "language": .text(language)]
    }
  }

  /// For whoever is asked: what to do, without numbers of revisions.
  func forLearner(_ items: [AskedAgain]) -> [Line] {
    grouped(items).map { cause, count in
      Line(text: messages("again.learner.\(cause.kind.rawValue)", count: count), why: cause.reason)
    }
  }

  /// For staff: since which revision, and whether the author said why.
  func forStaff(_ items: [AskedAgain]) -> [Line] {
    grouped(items).map { cause, count in
      if cause.kind == .asked { return Line(text: messages("again.staff.asked", count: count), why: nil) }
      guard let since = cause.since else { return Line(text: messages("again.unknown", count: count), why: nil) }
      let text = messages("again.staff.\(cause.kind.rawValue)", count: count, ["since": String(since)])
      return Line(text: text, why: cause.reason ?? messages("again.no-reason"))
    }
  }

  /// What a module's state does not say: which revision somebody finished, or goes on with. Nil where it is the usual
  /// one.
  func revision(of progress: ModuleProgress, newest: Int) -> String? {
    if progress.revision != newest {
      return messages("again.goes-on", ["revision": String(progress.revision), "newest": String(newest)])
    }
    return progress.finished.map { messages("again.finished", ["revision": String($0)]) }
  }

  /// Each cause once, in the order in which they come, with how many things are asked for it.
  private func grouped(_ items: [AskedAgain]) -> [(cause: Overtaking, count: Int)] {
    var causes: [Overtaking] = []
    for item in items where !causes.contains(item.cause) { causes.append(item.cause) }
    return causes.map { cause in (cause, items.count { $0.cause == cause }) }
  }
}
