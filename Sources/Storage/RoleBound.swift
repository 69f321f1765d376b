public import Curriculum
public import Tracking

/// How many people may have a role in a group.
public struct RoleBound: Sendable, Equatable {
  public let group: GroupID
  public let role: RoleID
  public let most: Int

  public init(group: GroupID, role: RoleID, most: Int) {
    self.group = group
    self.role = role
    self.most = most
  }
}

/// How many people have a role in a group.
public struct RoleOccupancy: Sendable, Equatable {
  /// The kit that the group was made from.
  public let kit: KitID
  public let people: Int

  public init(kit: KitID, people: Int) {
    self.kit = kit
    self.people = people
  }
}
