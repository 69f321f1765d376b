import ArgumentParser
import Curriculum
import Foundation
import OrientationKit
import Storage
import Tracking

/// Whom a command is about: by id, or by name and, where several have it, by group.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The person's id, as the log and the addresses of pages have it.", valueName: "id"))
  var participant: String?

  @Option(help: ArgumentHelp("The person's name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The name of a group that the person is in.", valueName: "name"))
  var group: String?

  func validate() throws {
    guard (participant == nil) != (name == nil) else {
      throw ValidationError("Say who: --participant ID, or --name \"…\" and, where several have it, --group \"…\".")
    }
  }

  /// - Throws: `CommandFailure` where nobody is found, or more than one.
  func find(in store: any Store, of organization: OrganizationID) async throws -> (id: ParticipantID, name: String) {
    if let participant {
      let id = ParticipantID(participant)
      guard let profile = try await store.participant(id, in: organization) else {
        throw CommandFailure("nobody has the id \(participant)", advice: "orient status and the log name the ids.")
      }
      return (id, profile.name)
    }
    let wanted = FoldedName(name ?? "")
    var found: [ParticipantID: (name: String, group: String)] = [:]
    for snapshot in try await store.groups(in: organization) where group == nil || snapshot.name == group {
      for member in snapshot.members where FoldedName(member.name) == wanted {
        found[member.participant] = (member.name, snapshot.name)
      }
    }
    guard let one = found.first else {
      throw CommandFailure(
        "nobody is called \"\(name ?? "")\"\(group.map { " in a group \"\($0)\"" } ?? "")",
        advice: "Look at the names in the group, or give the id with --participant.")
    }
    guard found.count == 1 else {
      let ids = found.sorted { $0.key < $1.key }.map { "\($0.key) in \($0.value.group)" }.joined(separator: ", ")
      throw CommandFailure(
        "\(found.count) people are called \"\(one.value.name)\"", advice: "Give one with --participant: \(ids).")
    }
    return (one.key, one.value.name)
  }
}
