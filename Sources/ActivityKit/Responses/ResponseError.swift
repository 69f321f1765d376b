/// A response that cannot be evaluated: for each field, why. The participant is asked again and nothing is recorded.
public struct ResponseError: Error, Sendable, Equatable {
  public let problems: [Problem]

  public init(_ problems: [Problem]) { self.problems = problems }

  public struct Problem: Sendable, Equatable {
    /// The name of the field.
    public let field: String
    public let reason: Reason

    public init(field: String, reason: Reason) {
      self.field = field
      self.reason = reason
    }
  }

  public enum Reason: String, Sendable, Equatable, CaseIterable {
    /// Nothing was chosen or written.
    case unanswered
    /// More than one was chosen where one is asked for.
    case tooMany
    /// A value was sent that was never offered.
    case unknownValue
    /// All have to be chosen.
    case incomplete
    /// More was written than there is room for.
    case tooLong
    /// What was written is no number.
    case notANumber
    /// The number or the day is not in the range that was asked for.
    case outOfRange
    /// What was written is no day of the calendar.
    case notADay
    /// The day is over.
    case past
    /// There are no tries left.
    case noTriesLeft
  }
}
