import Curriculum
public import Tracking

/// A group's way, and what became of its launch.
extension ReadinessWords {
  /// `Planned`, `Launched`, `Paused`, `Ended`.
  public func state(_ state: GroupLife.State) -> String { messages("life.\(state.rawValue)") }

  /// When and why the group came to where it is; nil where it is planned.
  public func life(_ life: GroupLife) -> String? {
    guard let since = life.since else { return nil }
    let day = messages.day(since.day)
    guard let reason = life.reason else { return messages("life.launched.text", ["day": day]) }
    return messages("life.\(life.state.rawValue).text", ["day": day, "reason": reason])
  }

  /// How the launch looks today.
  ///
  /// - Parameter open: the rules that keep the group from being ready now.
  public func launch(_ record: LaunchRecord, open: [RuleResult]) -> String {
    guard !open.isEmpty else { return messages("launch.still") }
    let rules = messages.list(open.map { "\($0.rule.id) (\($0.rule.title))" })
    return messages("launch.not-now", ["day": messages.day(record.at.day), "rules": rules])
  }

  /// Whether a launch is what this installation signed.
  public func signature(holds: Bool) -> String {
    holds ? messages("launch.signature.holds") : messages("launch.signature.broken")
  }
}
