/// All modules and kits that belong together: what one folder holds.
public struct Catalog: Sendable {
  public let modules: [ModuleID: Module]
  public let kits: [KitID: Kit]
  public let glossary: Glossary

  public init(modules: [Module], kits: [Kit], glossary: Glossary = Glossary()) {
    self.modules = Dictionary(modules.map { ($0.id, $0) }) { first, _ in first }
    self.kits = Dictionary(kits.map { ($0.id, $0) }) { first, _ in first }
    self.glossary = glossary
  }

  /// The modules that a role completes, in the kit's order.
  public func modules(of role: Role) -> [Module] { role.modules.compactMap { modules[$0] } }

  /// The modules of a role in a kit as somebody with these seats sees them, in the kit's order. A module of which they
  /// see nothing is not asked of them.
  public func modules(of role: Role, seenBy seats: Set<Seat>) -> [Module] {
    seen(modules(of: role), by: seats)
  }

  /// The modules that people in a role may do as well, as somebody with these seats sees them, in the kit's order.
  public func optionalModules(of role: Role, seenBy seats: Set<Seat>) -> [Module] {
    seen(role.optionalModules.compactMap { modules[$0] }, by: seats)
  }

  private func seen(_ modules: [Module], by seats: Set<Seat>) -> [Module] {
    modules.map { $0.seen(by: seats) }.filter { !$0.sections.isEmpty }
  }
}
