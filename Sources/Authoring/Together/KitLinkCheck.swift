import Curriculum

/// Whether a kit holds the modules into which its modules lead. On a page, a link into a module that its reader does not
/// have is plain text.
struct KitLinkCheck {
  /// The modules that lead elsewhere, at least.
  let modules: [String: Module]
  let files: [CheckedFile]
  /// The modules without mistakes.
  private let sound: Set<String>

  init(modules: [String: Module], files: [CheckedFile]) {
    self.modules = modules
    self.files = files
    sound = Set(files.indices.filter { files[$0].holdsModule }.compactMap { files[$0].facts.id })
  }

  func diagnostics(for kit: Element) -> [Diagnostic] {
    let steps = (kit.first("roles")?.elements(named: "role") ?? []).flatMap { role in
      role.completes.map { (role: role, step: $0) }
    }
    let held = Set(steps.compactMap { $0.step["module"] })
    var told: Set<[String]> = []
    return steps.flatMap { role, step -> [Diagnostic] in
      guard let id = step["module"], let module = modules[id], module.leadsElsewhere, let name = role["id"] else {
        return []
      }
      let seat = Seat(kit: KitID(kit["id"] ?? ""), role: RoleID(name))
      return module.seen(by: [seat]).linkedModules.filter {
        sound.contains($0) && !held.contains($0) && told.insert([id, $0]).inserted
      }.map { diagnostic(of: id, to: $0, step) }
    }
  }

  private func diagnostic(of module: String, to other: String, _ step: Element) -> Diagnostic {
    Diagnostic(
      "readership.link", "the module \"\(module)\" has a link into \"\(other)\", which is not in this kit",
      severity: .warning, at: .value("module", of: step.position), expected: "\"\(other)\" in a role too",
      help: [
        "readers cannot follow the link: its words are plain text for them",
        "add <complete module=\"\(other)\"/> to the role, or remove <see module=\"\(other)\"> from the module",
      ], notes: place(of: other, in: module).map { [$0] } ?? [])
  }

  /// Where the link stands; nil where it comes with a shared section.
  private func place(of other: String, in module: String) -> Diagnostic.Note? {
    guard let file = files.first(where: { $0.facts.kind == "module" && $0.facts.id == module }) else { return nil }
    let requires = Set(file.facts.requires.map(\.position.offset))
    let link = file.facts.names.references.first {
      $0.kind == .module && $0.attribute == "module" && $0.id == other && !requires.contains($0.position.offset)
    }
    return link.map { Diagnostic.Note("the link stands here", at: .element($0.position), in: file.path) }
  }
}

extension Module {
  /// The other modules into which links lead, each once, in reading order.
  fileprivate var linkedModules: [String] {
    var found: [String] = []
    for case .link(_, to: .place(module: let other?, _)) in sections.flatMap(\.blocks).flatMap(\.texts).joined()
    where other != id && !found.contains(other.rawValue) {
      found.append(other.rawValue)
    }
    return found
  }
}
