public import Curriculum
public import Storage
public import Tracking

/// How staff plan a group, and what they learn about it.
extension Engine {
  /// For how long a join link stays open, in seconds: 30 days.
  static let joinLinkLife: Int64 = 30 * 86_400

  /// Some groups, by name.
  public func groups(_ query: GroupQuery, for staff: StaffAccount) async throws(EngineError) -> GroupPage {
    try await storing { store throws(StoreError) in try await store.groups(query, in: staff.organization) }
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
  /// - Parameter key: what the request is called, so that it counts once.
  /// - Throws: `invalid` for a name that cannot be taken, `notFound` for a kit that does not exist, `keyUsed`.
  public func makeGroup(
    named name: String, from kit: KitID, by staff: StaffAccount, once key: RequestKey? = nil
  ) async throws(EngineError) -> GroupID {
    guard let kit = catalog.kits[kit] else { throw .notFound }
    let checked = InputCheck.name(name, limit: 80)
    guard case .success(let goodName) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    let group = GroupID(try await code(length: 12, for: key, by: staff).text.lowercased())
    let links = kit.roles.filter { !$0.modules.isEmpty }.map {
      newJoinLink(.code(length: 8), group: group, role: $0.id, by: staff)
    }
    let fact = Fact.groupMade(GroupMade(group: group, kit: kit.id, kitRevision: kit.revision))
    let committed = try await commit(
      Change(
        organization: staff.organization, key: key?.idempotencyKey(of: staff),
        events: [event(fact, by: .staff(staff.id), at: now)],
        accounts: [.group(group, name: goodName)] + links.map(AccountChange.openJoinLink)))
    if committed == .repeated {
      let made = try await storing { store throws(StoreError) in try await store.group(group, in: staff.organization) }
      if made == nil { throw .keyUsed }
    }
    return group
  }

  /// Puts somebody into a group by name, for instance the focus student.
  ///
  /// - Parameter key: what the request is called, so that it counts once.
  /// - Throws: `notFound` where there is no such group, or its kit has no such role; `invalid` for a name that cannot be
  ///   taken, or that somebody in the group has; `keyUsed`.
  @discardableResult
  public func addPerson(
    named name: String, as role: RoleID, to id: GroupID, by staff: StaffAccount, once key: RequestKey? = nil
  ) async throws(EngineError) -> ParticipantID {
    let group = try await group(id, for: staff)
    guard catalog.kits[group.kit]?.role(role) != nil else { throw .notFound }
    let checked = InputCheck.name(name)
    guard case .success(let goodName) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    let participant = ParticipantID(try await code(length: 16, for: key, by: staff).text.lowercased())
    let enrollment = Enrollment(participant: participant, group: id, role: role)
    let committed = try await commit(
      Change(
        organization: staff.organization, key: key?.idempotencyKey(of: staff),
        events: [event(.enrolled(enrollment), by: .staff(staff.id), at: now)],
        accounts: [.participant(participant, name: goodName, group: id)]))
    guard committed == .repeated else { return participant }
    let members = try await self.group(id, for: staff).members
    guard members.contains(where: { $0.participant == participant }) else { throw .keyUsed }
    return participant
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
  /// - Parameter key: what the request is called, so that it counts once.
  /// - Throws: `notFound` for a group or a role that does not exist, `keyUsed`.
  @discardableResult
  public func renewJoinLink(
    for role: RoleID, of id: GroupID, by staff: StaffAccount, once key: RequestKey? = nil
  ) async throws(EngineError) -> JoinLink {
    let group = try await group(id, for: staff)
    guard catalog.kits[group.kit]?.role(role) != nil else { throw .notFound }
    let closing = try await closings(of: role, in: id, for: staff)
    let code = try await code(length: 8, for: key, by: staff)
    let link = newJoinLink(code, group: id, role: role, by: staff)
    let committed = try await commit(
      Change(
        organization: staff.organization, key: key?.idempotencyKey(of: staff),
        accounts: closing + [.openJoinLink(link)]))
    guard committed == .repeated else { return link }
    guard let open = try await joinLinks(of: id, for: staff).first(where: { $0.code == code.text }) else {
      throw .keyUsed
    }
    return open
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

  private func newJoinLink(_ code: Secret, group: GroupID, role: RoleID, by staff: StaffAccount) -> JoinLink {
    JoinLink(
      code: code.text, organization: staff.organization, group: group, role: role,
      expires: now.advanced(bySeconds: Self.joinLinkLife), isClosed: false)
  }
}
