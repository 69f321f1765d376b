import ActivityKit
import Curriculum
import OrientationKit
import Storage
import Tracking

extension Club {
  /// Somebody who is signed in, as they are now.
  func visit(_ session: Secret, to section: SectionReference? = nil) async throws -> Visit {
    guard let visit = try await engine.visit(session, to: section) else { throw Missing(what: "a session") }
    return visit
  }

  /// The next section that somebody has not finished.
  func next(for session: Secret) async throws -> SectionReference {
    guard let next = engine.progress(of: try await visit(session)).next else { throw Missing(what: "an open section") }
    return next
  }

  /// Answers the first activity of a section by choosing options by their words.
  ///
  /// - Returns: what is said of it.
  func choose(_ words: String, in reference: SectionReference, as session: Secret, key: String) async throws -> String {
    let visit = try await visit(session, to: reference)
    let (module, section) = try engine.section(reference, for: visit)
    guard let activity = section.activities.first,
      let prepared = engine.library.activities[module.id]?[activity.id]
    else { throw Missing(what: "an activity") }
    let attempt = await engine.attempt(at: activity, in: module.id, prepared, for: visit)
    var values: [String: [String]] = [:]
    for case .choices(let question) in try attempt.prepared.view(given: attempt.state) {
      values[question.name] = question.options.filter { $0.label.plain == words }.map(\.id)
    }
    switch try await engine.answer(activity.id, in: reference, with: Response(values), by: visit, key: key) {
    case .recorded(let outcome):
      let feedback = outcome.items.flatMap(\.feedback) + outcome.feedback
      return "\(outcome.passed ? "passed" : "not yet"): \(feedback.joined(separator: " "))"
    case .repeated: return "was sent before"
    case .problems(let problems): return "cannot be judged: \(problems.map { "\($0.reason)" }.joined(separator: ", "))"
    }
  }

  /// How far somebody is, in one line.
  func progress(of session: Secret) async throws -> String {
    let visit = try await visit(session)
    let progress = engine.progress(of: visit)
    let sections = progress.modules.reduce(0) { $0 + $1.sections.count }
    let done = progress.modules.reduce(0) { $0 + $1.completedSections }
    return "\(visit.profile.name): \(done) of \(sections) sections, \(progress.minutesLeft) minutes left"
  }
}
