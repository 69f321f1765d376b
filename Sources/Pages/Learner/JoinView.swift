/// The page behind a join link: two forms, one for who is new and one for who comes back.
public struct JoinView: Sendable {
  /// The code of the link.
  public let code: String
  /// The role that the link leads to, as the kit calls it.
  public let role: String
  /// The group, where its name may be shown to who has the link.
  public let group: String?
  /// Whether nobody new can join: then only who comes back finds a form.
  public let isFull: Bool
  /// Which form was sent last; nil at the first visit.
  public let sent: Form?
  /// The name that was entered in it.
  public let name: String
  /// Fields are `name` and `pin`.
  public let problems: [FormProblem]

  public init(
    code: String, role: String, group: String?, isFull: Bool = false, sent: Form? = nil, name: String = "",
    problems: [FormProblem] = []
  ) {
    self.code = code
    self.role = role
    self.group = group
    self.isFull = isFull
    self.sent = sent
    self.name = name
    self.problems = problems
  }

  public enum Form: String, Sendable, CaseIterable {
    case new
    case back
  }
}
