/// What can be said of a condition. Missing data is `unknown` and never passes (Kleene's strong three-valued logic).
public enum Truth: String, Sendable, Codable, CaseIterable {
  case pass, fail, unknown

  public init(_ holds: Bool) { self = holds ? .pass : .fail }

  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .pass: .fail
    case .fail: .pass
    case .unknown: .unknown
    }
  }

  /// Passes where all pass; fails as soon as one fails; unknown otherwise.
  public static func all(_ truths: some Sequence<Truth>) -> Truth {
    truths.reduce(.pass) { sum, next in
      if sum == .fail || next == .fail { return .fail }
      return sum == .unknown || next == .unknown ? .unknown : .pass
    }
  }

  /// Fails where all fail; passes as soon as one passes; unknown otherwise.
  public static func any(_ truths: some Sequence<Truth>) -> Truth { !all(truths.map { !$0 }) }
}
