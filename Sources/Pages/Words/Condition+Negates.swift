import Curriculum
import Tracking

extension Condition {
  /// Whether the part that a reason is about stands under an odd number of `not`s.
  func negates(_ matter: Reason.Matter) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.negates(matter) }
    case .not(let part): part.concerns(matter) && !part.negates(matter)
    case .count, .complete, .done, .field: false
    }
  }

  private func concerns(_ matter: Reason.Matter) -> Bool {
    switch (self, matter) {
    case (.all(let parts), _), (.any(let parts), _): parts.contains { $0.concerns(matter) }
    case (.not(let part), _): part.concerns(matter)
    case (.count(let role, _, _), .count(let other, _, _, _)): role == other
    case (.complete(let role), .people(let reason)): role == reason.role && reason.task == .orientation
    case (.done(let role, let module, let activity), .people(let reason)):
      role == reason.role && reason.task == .activity(module, activity)
    case (.field(let field, let comparison), .field(let reason)):
      field == reason.field && comparison == reason.comparison
    default: false
    }
  }
}
