public import Curriculum
public import Storage
public import Tracking

/// How staff plan a group, and what they learn about it.
extension Engine {
  /// For how long a join link stays open, in seconds: 30 days.
  static let joinLinkLife: Int64 = 30 * 86_400

  /// All groups, by name.
  public func groups(for staff: StaffAccount) async throws(EngineError) -> [GroupSnapshot] {
    try await storing { store throws(StoreError) in try await store.groups(in: staff.organization) }
  }

  /// A group.
  ///
  /// - Throws: `notFound` where there is none.
  public func group(_ id: GroupID, for staff: StaffAccount) async throws(EngineError) -> GroupSnapshot {
    let group = try await storing { store throws(StoreError) in try await store.group(id, in: staff.organization) }
    guard let group else { throw .notFound }
    return group
  }

  /// Makes a group from a kit, with a join link for each role that has modules to complete.
  ///
  /// - Throws: `invalid` for a name that cannot be taken, `notFound` for a kit that does not exist.
  public func makeGroup(named name: String, from kit: KitID, by staff: StaffAccount) async throws(EngineError)
    -> GroupID
  {
    guard let kit = catalog.kits[kit] else { throw .notFound }
    let checked = InputCheck.name(name, limit: 80)
    guard case .success(let goodName) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    let group = GroupID(Secret.code(length: 12).text.lowercased())
    let links = kit.roles.filter { !$0.modules.isEmpty }.map { newJoinLink(group: group, role: $0.id, by: staff) }
    let fact = Fact.groupMade(GroupMade(group: group, kit: kit.id, kitRevision: kit.revision))
    try await commit(
      Change(
        organization: staff.organization, events: [event(fact, by: .staff(staff.id), at: now)],
        accounts: [.group(group, name: goodName)] + links.map(AccountChange.openJoinLink)))
    return group
  }

  /// Puts somebody into a group by name, for instance the focus student.
  ///
  /// - Throws: `notFound` where there is no such group, or its kit has no such role; `invalid` for a name that cannot be
  ///   taken, or that somebody in the group has.
  public func addPerson(
    named name: String, as role: RoleID, to id: GroupID, by staff: StaffAccount
  ) async throws(EngineError) {
    let group = try await group(id, for: staff)
    guard catalog.kits[group.kit]?.role(role) != nil else { throw .notFound }
    let checked = InputCheck.name(name)
    guard case .success(let goodName) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    let participant = ParticipantID(Secret.code(length: 16).text.lowercased())
    let enrollment = Enrollment(participant: participant, group: id, role: role)
    try await commit(
      Change(
        organization: staff.organization, events: [event(.enrolled(enrollment), by: .staff(staff.id), at: now)],
        accounts: [.participant(participant, name: goodName, group: id)]))
  }

  /// Takes somebody out of a group. What they did stays in the log.
  ///
  /// - Throws: `notFound` where they are not in it.
  public func removePerson(
    _ participant: ParticipantID, from id: GroupID, by staff: StaffAccount
  ) async throws(EngineError) {
    let member = try await member(participant, of: id, for: staff)
    let enrollment = Enrollment(participant: participant, group: id, role: member.role)
    try await commit(
      Change(organization: staff.organization, events: [event(.left(enrollment), by: .staff(staff.id), at: now)]))
  }

  /// Somebody in a group.
  ///
  /// - Throws: `notFound` where they are not in it.
  public func member(
    _ participant: ParticipantID, of id: GroupID, for staff: StaffAccount
  ) async throws(EngineError) -> GroupSnapshot.Member {
    let group = try await group(id, for: staff)
    guard let member = group.members.first(where: { $0.participant == participant }) else { throw .notFound }
    return member
  }

  /// The join links of a group that are open now.
  public func joinLinks(of id: GroupID, for staff: StaffAccount) async throws(EngineError) -> [JoinLink] {
    let links = try await storing { store throws(StoreError) in
      try await store.joinLinks(of: id, in: staff.organization)
    }
    return links.filter { !$0.isClosed && $0.expires > now }
  }

  /// Opens a new join link for a role and closes the one before: whoever had the old one can no longer join.
  ///
  /// - Throws: `notFound` where there is no such group, or its kit has no such role.
  public func renewJoinLink(for role: RoleID, of id: GroupID, by staff: StaffAccount) async throws(EngineError) {
    let group = try await group(id, for: staff)
    guard catalog.kits[group.kit]?.role(role) != nil else { throw .notFound }
    let closing = try await closings(of: role, in: id, for: staff)
    let link = newJoinLink(group: id, role: role, by: staff)
    try await commit(Change(organization: staff.organization, accounts: closing + [.openJoinLink(link)]))
  }

  /// Closes the join link of a role: nobody new can join by it, and nobody can come back by it.
  ///
  /// - Throws: `notFound` where there is no such group.
  public func closeJoinLink(for role: RoleID, of id: GroupID, by staff: StaffAccount) async throws(EngineError) {
    _ = try await group(id, for: staff)
    let closing = try await closings(of: role, in: id, for: staff)
    try await commit(Change(organization: staff.organization, accounts: closing))
  }

  /// Draws a new card for each of the people; earlier cards stop working. The codes are shown this once.
  ///
  /// - Returns: a card for each of the people who are in the group.
  /// - Throws: `notFound` where there is no such group.
  public func makeCards(
    for people: [ParticipantID], in id: GroupID, by staff: StaffAccount
  ) async throws(EngineError) -> [(member: GroupSnapshot.Member, code: Secret)] {
    let group = try await group(id, for: staff)
    let cards = group.members.filter { people.contains($0.participant) }.map { ($0, Secret.code(length: 12)) }
    try await commit(
      Change(
        organization: staff.organization,
        accounts: cards.map { .card($0.0.participant, $0.1.hash) }))
    return cards.map { (member: $0.0, code: $0.1) }
  }

  private func closings(of role: RoleID, in id: GroupID, for staff: StaffAccount) async throws(EngineError)
    -> [AccountChange]
  {
    try await joinLinks(of: id, for: staff).filter { $0.role == role }.map { .closeJoinLink(code: $0.code) }
  }

  private func newJoinLink(group: GroupID, role: RoleID, by staff: StaffAccount) -> JoinLink {
    JoinLink(
      code: Secret.code(length: 8).text, organization: staff.organization, group: group, role: role,
      expires: now.advanced(bySeconds: Self.joinLinkLife), isClosed: false)
  }
}
