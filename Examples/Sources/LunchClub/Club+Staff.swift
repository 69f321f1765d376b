import Curriculum
import OrientationKit
import Storage
import Tracking

extension Club {
  /// The first administrator of a new record.
  func administrator() async throws -> StaffAccount {
    guard let invitation = try await engine.firstInvitation() else { throw Missing(what: "an invitation") }
    let session = try await engine.acceptInvitation(
      invitation, name: "Ada", email: "ada@example.org", password: "correct horse battery")
    guard let staff = try await engine.staff(session) else { throw Missing(what: "the account") }
    return staff
  }

  /// A group, and the code by which hosts join it.
  func table(named name: String, by staff: StaffAccount) async throws -> (group: GroupID, code: String) {
    let group = try await engine.makeGroup(named: name, from: KitID("lunch-club"), by: staff)
    let links = try await engine.joinLinks(of: group, for: staff)
    guard let link = links.first(where: { $0.role == RoleID("host") }) else { throw Missing(what: "a link for hosts") }
    return (group, link.code)
  }

  /// Whether the group can start, and what keeps it from that: a line each.
  func report(on group: GroupID, for staff: StaffAccount) async throws -> [String] {
    let snapshot = try await engine.group(group, for: staff)
    let readiness = engine.readiness(of: snapshot)
    return ["\(snapshot.name): \(readiness.verdict.rawValue)"]
      + readiness.blocking.map { "  \($0.truth.rawValue): \($0.rule.title)" }
  }
}
