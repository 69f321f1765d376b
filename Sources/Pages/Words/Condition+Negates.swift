import Curriculum
import Tracking

extension Condition {
  /// Whether the part that a reason is about stands under an odd number of `not`s.
  func negates(_ matter: Reason.Matter) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.negates(matter) }
    case .not(let part): part.concerns(matter) && !part.negates(matter)
    case .count, .complete, .done, .joined, .score, .age, .field, .overlap, .groups: false
    }
  }

  private func concerns(_ matter: Reason.Matter) -> Bool {
    switch (self, matter) {
    case (.all(let parts), _), (.any(let parts), _): parts.contains { $0.concerns(matter) }
    case (.not(let part), _): part.concerns(matter)
    case (.count(let role, _, _, _), .count(let other, _, _, _)): role == other
    case (.count(_, _, _, let having), .tally(let reason)): reason.subject == .answers(having.fields)
    case (.complete(let role, let module), .people(let reason)):
      role == reason.role && reason.task == module.map(Reason.PeopleReason.Task.module) ?? .orientation
    case (.joined(let role), .people(let reason)): role == reason.role && reason.task == .joining
    case (.score(let role, let module, let activity, let bound), .people(let reason)):
      role == reason.role && reason.task == .score(module, activity, bound)
    case (.age(let role, let module, let bound), .people(let reason)):
      role == reason.role && reason.task == .age(module, bound)
    case (.overlap(let overlap), .tally(let reason)):
      reason.subject == .times(overlap.field, meeting: overlap.meeting)
    case (.overlap(let overlap), .times(let field, let meeting)):
      overlap.field == field && overlap.meeting == meeting
    case (.done(let role, let module, let activity), .people(let reason)):
      role == reason.role && reason.task == .activity(module, activity)
    case (.field(let field, let comparison), .field(let reason)):
      field == reason.field && comparison == reason.comparison
    default: false
    }
  }
}

extension [Condition] {
  /// The fields that these conditions look at.
  fileprivate var fields: [FieldID] {
    compactMap { condition in
      guard case .field(let field, _) = condition else { return nil }
      return field
    }
  }
}
