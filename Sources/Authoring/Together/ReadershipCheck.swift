import Curriculum

/// Whether people see something of each module that their role asks for, and can do the activities that rules ask for.
struct ReadershipCheck {
  let modules: [String: Module]

  func diagnostics(for kit: Element) -> [Diagnostic] {
    let id = KitID(kit["id"] ?? "")
    return (kit.first("roles")?.elements(named: "role") ?? []).flatMap { emptyModules(of: $0, in: id) }
      + (kit.first("rules")?.descendants(named: "done") ?? []).compactMap { hidden($0, in: id) }
  }

  private func emptyModules(of role: Element, in kit: KitID) -> [Diagnostic] {
    role.descendants(named: "complete").compactMap { step in
      guard let module = step["module"].flatMap({ modules[$0] }), let name = role["id"],
        module.seen(by: [Seat(kit: kit, role: RoleID(name))]).sections.isEmpty
      else { return nil }
      return .error(
        "readership.nothing", "the role \"\(name)\" sees nothing of the module \"\(module.id)\"", at: step,
        value: "module", expected: "a module with something for the role",
        help: "remove the module from the role, or add the role to for=\"…\" in a section of the module")
    }
  }

  private func hidden(_ done: Element, in kit: KitID) -> Diagnostic? {
    guard let role = done["role"], let activity = done["activity"],
      let module = done["module"].flatMap({ modules[$0] }),
      module.activities.contains(where: { $0.id.rawValue == activity }),
      case let seen = module.seen(by: [Seat(kit: kit, role: RoleID(role))]),
      !seen.activities.contains(where: { $0.id.rawValue == activity })
    else { return nil }
    return .error(
      "readership.activity", "the role \"\(role)\" does not see the activity \"\(activity)\", so nobody can do it",
      at: done, value: "activity", expected: "an activity for the role",
      help: "ask another role for it, or add the role to for=\"…\" where the activity stands")
  }
}
