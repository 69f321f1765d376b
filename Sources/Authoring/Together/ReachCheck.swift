import Curriculum

/// Whether somebody ever meets what is written: each module, and each part that is not for everybody.
struct ReachCheck {
  /// The places in groups that have each module.
  private var seats: [String: [Seat]] = [:]
  /// The modules that somebody asks for, or would if a name were spelt right or the role had what a module waits for:
  /// that is said where it is wrong.
  private var asked: Set<String>
  private let hasKits: Bool

  /// - Parameter meant: the modules that misspelt names in kits most likely mean.
  init(_ files: [CheckedFile], meant: Set<String> = []) {
    let kits = files.compactMap(\.facts.kit)
    hasKits = !kits.isEmpty
    asked = meant
    for kit in kits {
      for role in kit.first("roles")?.elements(named: "role") ?? [] {
        guard let kit = kit["id"], let name = role["id"] else { continue }
        for module in role.descendants(named: "complete").compactMap({ $0["module"] }) {
          seats[module, default: []].append(Seat(kit: KitID(kit), role: RoleID(name)))
        }
      }
    }
    asked.formUnion(seats.keys)
    for position in files.indices where !files[position].facts.requires.isEmpty {
      guard let id = files[position].facts.id, seats[id] != nil else { continue }
      asked.formUnion(files[position].facts.requires.compactMap { $0["module"] })
    }
  }

  /// Modules that no role of any kit has. One diagnostic speaks of all, at the first: in a library of modules to
  /// choose from, one for each would hide all others.
  func unasked(_ files: [CheckedFile]) -> (file: Int, diagnostic: Diagnostic)? {
    guard hasKits else { return nil }
    let unasked = files.indices.filter { index in
      files[index].facts.kind == "module" && files[index].facts.id.map { !asked.contains($0) } == true
    }
    guard let first = unasked.first, let root = files[first].facts.root else { return nil }
    let others = unasked.dropFirst().compactMap { files[$0].facts.id }
    let named = others.prefix(8).joined(separator: ", ") + (others.count > 8 ? " …" : "")
    return (
      first,
      .warning(
        "module.unasked",
        "no kit asks anybody for this module"
          + (others.isEmpty ? "" : ", nor for \(counted(others.count, "other", "others")): \(named)"),
        at: .value("id", of: root), expected: "<complete module=\"\(files[first].facts.id ?? "")\"/> in a kit",
        help: "add it to a role of a kit, or keep it for later: nobody sees it until then")
    )
  }

  /// Parts for roles or kits that do not have the module.
  func unseen(_ parts: [CheckedFile.ConditionalPart], of module: String?) -> [Diagnostic] {
    // Where nobody has the module at all, that is said already.
    guard let module, let seats = seats[module] else { return [] }
    return parts.filter { part in !seats.contains { part.readership.includes([$0]) } }.map { part in
      let who = seats.map { "the role \"\($0.role)\" of the kit \"\($0.kit)\"" }.reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return .warning(
        "part.unseen", "nobody who has the module sees this <\(part.name)>", at: .element(part.position),
        expected: "a part for somebody who has the module",
        help: "only \(oneOf(Array(who.prefix(6)))) \(who.count == 1 ? "has" : "have") the module; "
          + "correct for=\"…\" or kit=\"…\" here, or add <complete module=\"\(module)\"/> to the role that is meant")
    }
  }
}

extension Element {
  /// The parts of a module that are not for everybody.
  var conditionalParts: [CheckedFile.ConditionalPart] {
    var parts: [CheckedFile.ConditionalPart] = []
    for case .element(let page) in children where page.name == "section" || page.name == "include" {
      if let part = page.conditionalPart { parts.append(part) }
      for case .element(let block) in page.children where !block.attributes.isEmpty {
        if let part = block.conditionalPart { parts.append(part) }
      }
    }
    return parts
  }

  private var conditionalPart: CheckedFile.ConditionalPart? {
    let (roles, kits) = (self["for"], self["kit"])
    guard roles != nil || kits != nil else { return nil }
    return CheckedFile.ConditionalPart(
      name: name, position: position,
      activities: Set(([self] + elements).filter { $0.name == "activity" }.compactMap { $0["id"] }),
      readership: Readership(
        roles: (roles ?? "").split(separator: " ").map { RoleID(String($0)) },
        kits: (kits ?? "").split(separator: " ").map { KitID(String($0)) }))
  }
}
