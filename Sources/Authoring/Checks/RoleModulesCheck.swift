import Curriculum

/// Whether the people in a role can complete its modules at all.
struct RoleModulesCheck {
  /// The activities of a module that somebody else has to see and sign, as far as somebody with a seat sees them.
  let observed: (_ module: String, _ seat: Seat) -> [String]

  func diagnostics(for kit: Element) -> [Diagnostic] {
    (kit.first("roles")?.elements(named: "role") ?? []).flatMap { role in
      role.requiredCompletes.compactMap { complete -> Diagnostic? in
        let seat = Seat(kit: KitID(kit["id"] ?? ""), role: RoleID(role["id"] ?? ""))
        guard let module = complete["module"], let activity = observed(module, seat).first else { return nil }
        return .error(
          "role.never-ready",
          "the role \"\(role["id"] ?? "")\" can never be ready: nobody can record yet that \"\(activity)\" in the "
            + "module \"\(module)\" was observed", at: complete, value: "module",
          help: "write optional=\"true\" here, or requires=\"answered\" in that activity")
      }
    }
  }

  /// The ids of a module's activities that have to be observed.
  static func observed(in module: Element) -> [String] {
    module.elements(named: "section").flatMap { $0.elements(named: "activity") }
      .filter { $0["requires"] == CompletionMode.observed.rawValue }.compactMap { $0["id"] }
  }
}
