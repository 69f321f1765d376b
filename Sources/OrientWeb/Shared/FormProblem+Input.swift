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
      case .notAName: .notOffered
      case .notSixDigits: .pinFormat
      case .tooEasy: problem.field == "pin" ? .pinTooSimple : .passwordTooCommon
      case .notAnAddress, .emailTaken: .emailFormat
      case .tooShort: .passwordTooShort
      case .notOfType: .notOffered
      }
    self.init(field: problem.field, reason: reason)
  }
}
