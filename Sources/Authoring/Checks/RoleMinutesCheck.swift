import Curriculum

/// Whether a role's minutes are the sum of its modules' minutes: people plan their day by them.
struct RoleMinutesCheck {
  /// The minutes of a module for somebody with a seat; nil for a module that is not known.
  let minutes: (_ module: String, _ seat: Seat) -> Int?

  func diagnostics(for kit: Element) -> [Diagnostic] {
    (kit.first("roles")?.elements(named: "role") ?? []).compactMap { role in
      guard let said = role.integer("minutes") else { return nil }
      let modules = role.requiredCompletes.compactMap { $0["module"] }
      let seat = Seat(kit: KitID(kit["id"] ?? ""), role: RoleID(role["id"] ?? ""))
      let known = modules.compactMap { minutes($0, seat) }
      let sum = known.reduce(0, +)
      guard known.count == modules.count, sum != said else { return nil }
      let terms = known.map(String.init).joined(separator: " + ")
      let place = Diagnostic.Place.value("minutes", of: role.position)
      return Diagnostic(
        "role.minutes",
        "the role \"\(role["id"] ?? "")\" says \(said) minutes, but its modules take \(sum)",
        at: place, expected: "\(terms.isEmpty ? "0" : terms) = \(sum)",
        help: ["write minutes=\"\(sum)\", or correct the minutes of a module"],
        fixes: [Fix("write minutes=\"\(sum)\"", isSafe: false, replacing: .place(place), with: String(sum))])
    }
  }
}
