/// How often an activity may be answered, and whether each attempt asks something else.
public struct Attempts: Sendable, Equatable {
  /// Nil where there is no limit.
  public let limit: Int?
  /// Whether the view depends on `AttemptState.number`, as where questions are drawn from a pool: then a finished
  /// attempt is shown as it was, and another one begins on a page of its own.
  public let renews: Bool

  public init(limit: Int? = nil, renews: Bool = false) {
    self.limit = limit
    self.renews = renews
  }

  /// As often as somebody likes, and always the same.
  public static let unlimited = Attempts()
}
