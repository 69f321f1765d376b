internal import ActivityKit
internal import Curriculum
internal import OrientationKit
internal import Pages

/// What was sent and is not recorded: an answer that could not be evaluated, which the page shows again with what is
/// missing, or a draft after an edit.
struct Sent: Sendable {
  let activity: ActivityID
  let response: ActivityKit.Response
  let state: ActivityView.State
  /// The version of the plugin that made the form; nil where forms do not say it.
  var version: Int?
}

extension ActivityView {
  /// An activity as somebody meets it.
  ///
  /// - Parameters:
  ///   - sent: what was sent just now and is not recorded; it may belong to another activity.
  ///   - isAgain: whether it was begun anew just now.
  ///   - isKept: whether its controls are rendered once for all who see the same.
  init(
    _ activity: Activity, attempt: Attempt, key: String, isDone: Bool, sent: Sent?, isAgain: Bool, isKept: Bool = true
  ) {
    let prepared = attempt.prepared
    var shown = attempt.state
    var state: State
    switch attempt.shown {
    case .fresh: state = .fresh
    case .answered(let response, let outcome): state = .answered(response, outcome)
    case .waiting: state = .waiting
    }
    if let sent, activity.ids.contains(sent.activity) {
      shown = attempt.sending(sent.response)
      state = sent.state
    }
    self.init(
      activity: activity, key: key, isDone: isDone, state: state, responses: prepared.responses, seed: shown.seed,
      variant: isKept && shown.stored == nil ? String(shown.number) : nil,
      turn: Turn(
        canAnswer: attempt.canAnswer, canBeginAgain: attempt.canBeginAgain, isAgain: isAgain,
        triesLeft: attempt.triesLeft, reason: attempt.reason,
        version: prepared.isReplaceable ? prepared.version : nil),
      controls: { [shown] in try prepared.view(given: shown) })
  }
}
