public import Curriculum

/// Why a condition came out as it did, with every condition below it.
public struct ConditionResult: Sendable, Equatable {
  public let condition: Condition
  public let truth: Truth
  /// What decided a condition that has none below it; empty for the others.
  public let reasons: [Reason]
  /// The conditions below, in the kit's order.
  public let parts: [ConditionResult]
  /// The last day on which at least this stays so if nothing but the calendar moves; nil where no day changes it.
  public let last: Day?

  public init(
    _ condition: Condition, _ truth: Truth, reasons: [Reason] = [], parts: [ConditionResult] = [],
    until last: Day? = nil
  ) {
    self.condition = condition
    self.truth = truth
    self.reasons = reasons
    self.parts = parts
    self.last = last
  }

  /// What decided it, from all that is below. Where the whole passes, the reasons are what passed; otherwise everything
  /// that did not, so that a failure never hides that something else is missing.
  public var decisive: [Reason] {
    switch condition {
    case .all, .any: parts.filter { ($0.truth == .pass) == (truth == .pass) }.flatMap(\.decisive)
    case .not: parts.flatMap(\.decisive).map { Reason(!$0.truth, $0.matter) }
    default: reasons
    }
  }

  var lasting: Lasting { Lasting(truth, until: last) }
}
