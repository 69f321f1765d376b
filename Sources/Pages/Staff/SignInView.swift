/// Where staff sign in.
public struct SignInView: Sendable {
  public let email: String
  /// The path to go to afterwards; the form carries it in its field `back`.
  public let back: String
  /// Fields are `email` and `password`; the reason for a failed sign-in belongs to `email`.
  public let problems: [FormProblem]

  public init(email: String = "", back: String = Address.groups, problems: [FormProblem] = []) {
    self.email = email
    self.back = back
    self.problems = problems
  }
}
