internal import OrientationKit

extension Problem {
  /// What the engine refused, as clients are told.
  ///
  /// - Parameter pointer: The JSON Pointer to the object whose members the engine's fields are.
  init(of error: EngineError, under pointer: String = "") {
    switch error {
    case .notFound: self.init(.notFound)
    case .refused, .notOpenYet: self.init(.forbidden)
    case .keyUsed: self.init(.keyUsed)
    case .changed: self.init(.changed)
    case .roleFull: self.init(.invalid, "As many people as the kit allows have the role already.")
    case .notReady: self.init(.invalid, "The group is not ready to launch.")
    case .notNow: self.init(.invalid, "The group is not where it would have to be on its way.")
    case .invalid(let problems):
      self.init(
        .invalid,
        flaws: problems.map { problem in
          Flaw(place: .body(pointer.appending(token: problem.field)), detail: problem.reason.inWords)
        })
    case .tooManyTries(let seconds): self = .tooManyRequests(seconds: seconds)
    case .unavailable: self.init(.unavailable)
    }
  }
}

extension InputProblem.Reason {
  fileprivate var inWords: String {
    switch self {
    case .missing: "This cannot be empty."
    case .tooLong: "This is too long."
    case .nameTaken: "Somebody in the group has this name already. Add an initial."
    case .notAName: "A name has at least one letter or digit, and no control characters."
    case .notSixDigits: "Expected six digits."
    case .tooEasy: "This is too easy to guess."
    case .notAnAddress: "Expected an e-mail address."
    case .emailTaken: "Somebody has this address already."
    case .tooShort: "This is too short."
    case .notOffered: "This is none of the answers that the field offers."
    case .notANumber: "Expected a number."
    case .notDays: "Expected a whole number of days from 0 to 36500."
    case .notADate: "Expected a day, such as 2027-06-30."
    case .inThePast: "The day is over already."
    case .tooFar: "The day is too far away."
    case .blocking: "A rule that blocks cannot be overridden."
    case .notASchedule: "Expected times of the week, such as Tue 12:10-12:40."
    }
  }
}
