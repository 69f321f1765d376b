internal import ActivityKit
internal import Storage

/// Whose turn it is in an activity: the first answer, the next one of an attempt that goes on, or a new attempt.
struct Turn {
  /// From 1.
  let number: Int
  let stored: StoredState?

  /// - Parameters:
  ///   - last: what was answered last to the same definition.
  ///   - again: whether what was finished is begun anew.
  init(after last: LastAnswer?, at activity: any PreparedActivity, again: Bool) {
    guard let last, activity.remembers else {
      number = 1
      stored = nil
      return
    }
    let carried = CarriedAnswer(last, to: activity)
    let goesOn = last.progress != nil && !again && !carried.isAgain
    number = goesOn ? last.attempt : last.attempt + 1
    stored = again || activity.attempts.renews && !goesOn ? nil : carried.stored
  }

  func state(seed: UInt64) -> AttemptState { AttemptState(seed: seed, stored: stored, number: number) }
}

/// An answer as this version of its plugin reads it.
struct CarriedAnswer {
  /// Nil where the activity begins anew.
  let response: Response?
  let stored: StoredState?
  /// Why it begins anew.
  let reason: String?

  init(_ last: LastAnswer, to activity: any PreparedActivity) {
    let earlier = EarlierAnswer(version: last.version, response: last.response, stored: last.state)
    switch activity.carry(earlier) {
    case .asIs: (response, stored, reason) = (last.response, last.state, nil)
    case .changed(let changed, let state): (response, stored, reason) = (changed, state, nil)
    case .again(let why): (response, stored, reason) = (nil, nil, why)
    }
  }

  var isAgain: Bool { response == nil }
}
