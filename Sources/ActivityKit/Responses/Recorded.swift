/// What is kept of a response once it was evaluated.
public struct Recorded: Sendable, Equatable {
  /// What is kept with the person, in their record.
  public let kept: Response
  /// What is counted apart from the person: how often each value was given, by field, without name and time. Nil where
  /// nothing is.
  public let counted: Response?

  public init(kept: Response, counted: Response? = nil) {
    self.kept = kept
    self.counted = counted
  }

  /// Everything is kept with the person.
  public static func all(_ response: Response) -> Recorded { Recorded(kept: response) }
}
