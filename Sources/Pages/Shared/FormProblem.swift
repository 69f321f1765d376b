/// What is wrong with one field of a form, to be said beside the field and in the summary on top.
public struct FormProblem: Sendable, Hashable {
  /// The name of the field.
  public let field: String
  public let reason: Reason

  public init(field: String, reason: Reason) {
    self.field = field
    self.reason = reason
  }

  /// The wording stands in the message catalogues under `problem.` and the raw value.
  public enum Reason: String, Sendable, CaseIterable {
    /// Nothing was entered.
    case missing
    /// More than the field can hold.
    case tooLong = "too-long"
    /// A PIN that is not six digits.
    case pinFormat = "pin-format"
    /// A PIN that anybody would try first, such as 123456.
    case pinTooSimple = "pin-too-simple"
    /// Somebody in the group already goes by that name.
    case nameTaken = "name-taken"
    /// No person of the group has that name and PIN.
    case nameOrPINWrong = "name-or-pin-wrong"
    /// No card has that code.
    case codeUnknown = "code-unknown"
    /// Nothing that could be read as a name.
    case nameFormat = "name-format"
    /// The role or the kit does not exist, or an option that was never offered was sent.
    case notOffered = "not-offered"
    /// Not an e-mail address.
    case emailFormat = "email-format"
    /// A staff account has the address already.
    case emailTaken = "email-taken"
    case passwordTooShort = "password-too-short"
    /// A password of the same few characters.
    case passwordTooSimple = "password-too-simple"
    case emailOrPasswordWrong = "email-or-password-wrong"
    /// Not a number.
    case notANumber = "not-a-number"
    /// Not a whole number of days.
    case notDays = "not-days"
    /// Not a calendar day.
    case notADate = "not-a-date"
    /// Not times of the week, each with a day, a start and a later end.
    case notASchedule = "not-a-schedule"
    /// A day that is over.
    case inThePast = "in-the-past"
    /// A day too far ahead.
    case tooFar = "too-far"
    /// A rule that has to hold, and that nobody can override.
    case blocking
  }
}
