/// The very first page: makes the first administrator.
public struct StartView: Sendable {
  public let name: String
  public let email: String
  /// Fields are `name`, `email` and `password`.
  public let problems: [FormProblem]
  /// The fewest characters of a password.
  public let passwordLength: Int

  public init(name: String = "", email: String = "", problems: [FormProblem] = [], passwordLength: Int = 12) {
    self.name = name
    self.email = email
    self.problems = problems
    self.passwordLength = passwordLength
  }
}
