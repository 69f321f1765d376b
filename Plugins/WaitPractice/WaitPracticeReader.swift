import ActivityKit

/// Reads a wait practice that an author wrote.
struct WaitPracticeReader {
  func read(_ element: Element, in reading: inout Reading) -> WaitPractice.Prompt? {
    let seconds = Self.seconds("seconds", of: element)
    let shortest = Self.seconds("shortest", of: element)
    let longest = Self.seconds("longest", of: element)
    guard shortest <= seconds, seconds <= longest else {
      reading.report(problem(with: element, seconds, shortest, longest))
      return nil
    }
    let pauses = element.elements(named: "pause").enumerated().map {
      WaitTimer.Pause(id: "p\($0.offset + 1)", words: $0.element.inlines())
    }
    return WaitPractice.Prompt(
      task: element.first("prompt")?.inlines() ?? [], pauses: pauses,
      untimed: element.first("untimed")?.inlines() ?? [], seconds: seconds,
      stretches: Self.stretches(from: shortest, to: longest, with: seconds))
  }

  /// What the author wrote, or what holds where nothing was written.
  static func seconds(_ attribute: String, of element: Element) -> Int {
    element[attribute].flatMap(Int.init) ?? WaitPracticeLanguage.usual[attribute] ?? 0
  }

  /// Few enough to choose from, further apart where they are longer; both ends and the author's own are among them.
  static func stretches(from shortest: Int, to longest: Int, with seconds: Int) -> [Int] {
    let between = [2, 3, 5, 8, 10, 15, 20, 30, 45, 60].filter { (shortest...longest).contains($0) }
    return Set(between + [shortest, seconds, longest]).sorted()
  }

  /// Points at a number that the author wrote: all three can only clash where one of them was.
  private func problem(with element: Element, _ seconds: Int, _ shortest: Int, _ longest: Int) -> Diagnostic {
    let place = ["seconds", "shortest", "longest"].first { element[$0] != nil } ?? "seconds"
    return .error(
      "wait-practice.bounds",
      "pauses begin with \(seconds) seconds, and learners may choose from \(shortest) to \(longest)", at: element,
      value: place, expected: "shortest, seconds and longest, each at least the one before it",
      help: "change seconds, shortest or longest; left out, shortest is 3, seconds is 5 and longest is 15")
  }
}
