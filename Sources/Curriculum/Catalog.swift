/// All modules and kits that belong together: what one folder holds.
public struct Catalog: Sendable {
  public let modules: [ModuleID: Module]
  public let kits: [KitID: Kit]

  public init(modules: [Module], kits: [Kit]) {
    self.modules = Dictionary(modules.map { ($0.id, $0) }) { first, _ in first }
    self.kits = Dictionary(kits.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The modules that a role completes, in the kit's order.
  public func modules(of role: Role) -> [Module] { role.modules.compactMap { modules[$0] } }

  /// The modules that people in a role may do as well, in the kit's order.
  public func optionalModules(of role: Role) -> [Module] { role.optionalModules.compactMap { modules[$0] } }
}
