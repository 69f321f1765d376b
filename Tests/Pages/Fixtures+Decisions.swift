import Curriculum
import Pages
import Tracking

extension Fixtures {
  /// The group that is not ready, launched while it was, and now without one of its rules for a while.
  static let launchedSnapshot = GroupSnapshot(
    group: snapshot.group, name: snapshot.name, kit: kit.id, members: snapshot.members, answers: snapshot.answers,
    overrides: [
      RuleID("N2"): OverrideRecord(
        reason: "The holidays are in between.", until: Day(sinceEpoch: 20_730), at: Instant(startOf: today),
        by: .staff(StaffID("ada")))
    ], life: GroupLife.planned.after(launch))

  private static let launch = Event(
    organization: OrganizationID("main"), actor: .staff(StaffID("ada")), at: Instant(startOf: today),
    fact: .launched(Launch(of: readySnapshot, judged: readiness(readySnapshot), by: kit, catalog: catalog)))

  static let groupLaunched = groupView(launchedSnapshot, isLaunchIntact: false, notice: .overridden)

  static let groupOverriding = groupView(
    sentOverride: GroupView.SentOverride(rule: RuleID("N2"), reason: "", until: "2020-01-01"),
    problems: [FormProblem(field: "reason", reason: .missing), FormProblem(field: "until", reason: .inThePast)])
}
