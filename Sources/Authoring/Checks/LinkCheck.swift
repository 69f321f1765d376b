import Curriculum

/// Whether each link inside the modules says where it leads.
struct LinkCheck {
  func diagnostics(for root: Element) -> [Diagnostic] {
    root.descendants(named: "see").filter { $0["module"] == nil && $0["section"] == nil }.map { link in
      .error(
        "link.nowhere", "<see> does not say where it leads", at: link, expected: "module=\"…\" or section=\"…\"",
        help: "add module=\"…\" with the id of a module, section=\"…\" with that of a section, or both")
    }
  }
}

extension Element {
  /// All elements of a name inside, at any depth.
  func descendants(named name: String) -> [Element] {
    var found: [Element] = []
    gatherDescendants(named: name, into: &found)
    return found
  }

  private func gatherDescendants(named name: String, into found: inout [Element]) {
    for case .element(let inner) in children {
      if inner.name == name { found.append(inner) }
      inner.gatherDescendants(named: name, into: &found)
    }
  }
}
