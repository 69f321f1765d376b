public import Curriculum
public import Storage

/// What a join link leads to.
public struct JoinPlace: Sendable {
  /// The link itself, with the group and the role that it is for.
  public let link: JoinLink
  /// The role; nil where the kit no longer has it.
  public let role: Role?
  /// How many people have the role.
  public let people: Int

  /// Whether as many people as the kit allows have the role. Staff can add more all the same.
  public var isFull: Bool { bound.map { people >= $0.most } ?? false }

  var bound: RoleBound? {
    role?.maximum.map { RoleBound(group: link.group, role: link.role, most: $0) }
  }
}
