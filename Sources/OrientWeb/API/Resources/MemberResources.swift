internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Storage
internal import Tracking

/// The people of a group.
struct MemberResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/groups/{group}/members", "listMembers", "The people of a group, each once a role",
        answer: .init(
          "All of them.", .named("Members", .record([Property("items", .list(Self.shape))]))),
        .token(.reader) { call, token in
          let group = try await web.group(call, token)
          return Reply(["items": .array(group.members.map { json(of: $0, in: group) })])
        }),
      Endpoint(
        .post, "/groups/{group}/members", "addMember", "Put somebody into a group by name",
        body: .named(
          "NewMember",
          .record(
            [Property("name", .text(TextShape(.plain, length: 1...40))), Property("role", .id)], isClosed: true)),
        answer: .init("The person.", Self.shape, status: .created, isLocated: true),
        .token(.coordinator) { call, token in
          let group = try await web.group(call, token)
          let role = try web.role(call, of: group)
          let id = try await web.engine.addPerson(
            named: call["name"], as: role, to: group.group, by: token.account, once: call.key)
          let member = try await web.engine.member(id, of: group.group, for: token.account)
          return Reply(json(of: member, in: group), location: "\(API.base)/participants/\(id)/progress")
        }),
    ]
  }

  private static let shape = Shape.named(
    "Member",
    .record([
      Property("participant", .id), Property("name", .text, "Empty where it was erased."), Property("role", .id),
      Property("hasJoined", .boolean, "Whether they have taken their place."),
      Property("isComplete", .boolean, "Whether they are done with all that the role asks for."),
    ]))

  private func json(of member: GroupSnapshot.Member, in group: GroupSnapshot) -> JSON {
    let role = web.engine.kit(of: group).role(member.role)
    let seats = Set(
      group.members.filter { $0.participant == member.participant }.map { Seat(kit: group.kit, role: $0.role) })
    let modules = role.map { web.engine.catalog.modules(of: $0, seenBy: seats) } ?? []
    return [
      "participant": .string(member.participant.rawValue), "name": .string(member.name),
      "role": .string(member.role.rawValue), "hasJoined": .bool(member.hasJoined),
      "isComplete": .bool(OrientationProgress(of: modules, given: member.record).isComplete),
    ]
  }
}

extension Web {
  /// The role that a body names.
  ///
  /// - Throws: a `Problem` where the group's kit has none such.
  func role(_ call: Call, of group: GroupSnapshot) throws -> RoleID {
    let roles = engine.kit(of: group).roles
    guard let role = roles.first(where: { $0.id.rawValue == call["role"] }) else {
      let known = roles.map(\.id.rawValue).joined(separator: ", ")
      let detail = "The kit has no such role; there are: \(known)."
      throw Problem(.invalid, flaws: [Flaw(place: .body("/role"), detail: detail)])
    }
    return role.id
  }
}
