/// The entry with a printed access card. It is also the way in for who has no join link at hand.
public struct CardView: Sendable {
  /// The code that was entered.
  public let code: String
  /// The field is `code`.
  public let problems: [FormProblem]

  public init(code: String = "", problems: [FormProblem] = []) {
    self.code = code
    self.problems = problems
  }
}
