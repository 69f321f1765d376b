internal import OrientationKit
internal import Pages

extension FormProblem {
  /// A problem of the engine, as the pages say it.
  init(_ problem: InputProblem) {
    let reason: Reason =
      switch problem.reason {
      case .missing: .missing
      case .tooLong: .tooLong
      case .nameTaken: .nameTaken
      case .notAName: .nameFormat
      case .notSixDigits: .pinFormat
      case .tooEasy: problem.field == "pin" ? .pinTooSimple : .passwordTooSimple
      case .notAnAddress: .emailFormat
      case .emailTaken: .emailTaken
      case .tooShort: .passwordTooShort
      case .notOffered: .notOffered
      case .notANumber: .notANumber
      case .notDays: .notDays
      case .notADate: .notADate
      case .notASchedule: .notASchedule
      case .inThePast: .inThePast
      case .tooFar: .tooFar
      case .blocking: .blocking
      }
    self.init(field: problem.field, reason: reason)
  }
}
