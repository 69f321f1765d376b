public import Curriculum

/// How far a group is with what its kit asks of each role.
public struct GroupProgress: Sendable, Equatable {
  /// In the kit's order; roles of which nothing is asked are left out.
  public let roles: [RoleProgress]

  /// A person in two roles stands in both; a module that both ask for is done once.
  public init(of group: GroupSnapshot, by kit: Kit, catalog: Catalog) {
    roles = kit.roles.filter { !$0.modules.isEmpty }.map { role in
      let modules = catalog.modules(of: role, seenBy: [Seat(kit: kit.id, role: role.id)])
      return RoleProgress(
        role: role.id,
        people: group.members(in: role.id).map {
          RoleProgress.Member(
            participant: $0.participant, orientation: OrientationProgress(of: modules, given: $0.record))
        })
    }
  }

  /// False where nobody has anything to complete: nobody is ready for want of data.
  public var isComplete: Bool { !roles.isEmpty && roles.allSatisfy(\.isComplete) }
  /// The minutes that are left for everybody together; somebody in two roles does a module once.
  public var minutesLeft: Int {
    var seen: Set<Place> = []
    return roles.flatMap(\.people).reduce(0) { sum, person in
      sum
        + person.orientation.modules.filter {
          seen.insert(Place(person: person.participant, module: $0.module)).inserted
        }
        .reduce(0) { $0 + $1.minutesLeft }
    }
  }

  private struct Place: Hashable {
    let person: ParticipantID
    let module: ModuleID
  }
}

/// How far the people of one role are.
public struct RoleProgress: Sendable, Equatable {
  public let role: RoleID
  /// In the group's order.
  public let people: [Member]

  public init(role: RoleID, people: [Member]) {
    self.role = role
    self.people = people
  }

  public var isComplete: Bool { !people.isEmpty && people.allSatisfy(\.orientation.isComplete) }
  /// The minutes that are left for whoever has most to do: how long it takes if all begin now.
  public var minutesLeft: Int { people.map(\.orientation.minutesLeft).max() ?? 0 }

  public struct Member: Sendable, Equatable {
    public let participant: ParticipantID
    public let orientation: OrientationProgress

    public init(participant: ParticipantID, orientation: OrientationProgress) {
      self.participant = participant
      self.orientation = orientation
    }
  }
}
