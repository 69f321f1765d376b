import Curriculum

/// Whether each link inside the modules says where it leads.
struct LinkCheck {
  func diagnostics(for root: Element) -> [Diagnostic] {
    root.descendants(named: "see").filter { $0["module"] == nil && $0["section"] == nil }.map { link in
      .error(
        "link.nowhere", "<see> does not say where it leads", at: link, expected: "module=\"…\" or section=\"…\"",
        help: "add the id of a module, of a section of this module, or both")
    }
  }
}

extension Element {
  /// All elements of a name inside, at any depth.
  func descendants(named name: String) -> [Element] {
    elements.flatMap { inner in (inner.name == name ? [inner] : []) + inner.descendants(named: name) }
  }
}
