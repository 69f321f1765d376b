/// A place in a group: a role of a kit.
public struct Seat: Hashable, Sendable {
  public let kit: KitID
  public let role: RoleID

  public init(kit: KitID, role: RoleID) {
    self.kit = kit
    self.role = role
  }
}

/// For whom a part of a module is: `for="facilitator" kit="peer-network"`.
public struct Readership: Hashable, Sendable {
  /// Empty means every role.
  public let roles: [RoleID]
  /// Empty means every kit.
  public let kits: [KitID]

  public init(roles: [RoleID] = [], kits: [KitID] = []) {
    self.roles = roles
    self.kits = kits
  }

  public static let everybody = Readership()

  public var isEverybody: Bool { roles.isEmpty && kits.isEmpty }

  /// Whether somebody with these seats sees the part: one seat must meet role and kit together.
  public func includes(_ seats: Set<Seat>) -> Bool {
    isEverybody
      || seats.contains { seat in
        (roles.isEmpty || roles.contains(seat.role)) && (kits.isEmpty || kits.contains(seat.kit))
      }
  }
}
