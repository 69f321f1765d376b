import Curriculum

/// Turns a module's tree, whose structure has no errors, into a module.
struct ModuleReader {
  /// What the files hold that activities use.
  var attachments: Attachments = { _ in [:] }

  /// - Parameter included: the section that an `<include>` stands for.
  func module(from root: Element, including included: (Element) -> Section? = { _ in nil }) -> Module {
    Module(
      id: ModuleID(root["id"] ?? ""),
      revision: root.integer("revision") ?? 1,
      minutes: root.integer("minutes") ?? 0,
      language: root["xml:lang"] ?? "en",
      title: root.first("title")?.text ?? "",
      summary: root.first("summary")?.text ?? "",
      audience: list(root, "audience", "role").compactMap { $0["ref"] }.map(RoleID.init),
      keywords: list(root, "keywords", "keyword").map(\.text),
      objectives: list(root, "objectives", "objective").map {
        Objective(id: ObjectiveID($0["id"] ?? ""), text: $0.text)
      },
      related: Module.Related(
        modules: list(root, "related", "module").compactMap { $0["ref"] }.map(ModuleID.init),
        topics: list(root, "related", "topic").map(\.text)),
      sections: root.elements.compactMap { page in
        switch page.name {
        case "section": self.section(from: page, of: root)
        case "include": included(page)
        default: nil
        }
      },
      takeaways: list(root, "takeaways", "takeaway").map(\.text),
      resources: list(root, "resources", "resource").map {
        Module.Resource(title: $0.first("title")?.text ?? "", note: $0.first("note")?.text)
      },
      requires: root.elements(named: "requires").compactMap { $0["module"] }.map(ModuleID.init),
      changes: list(root, "changes", "change").map(ModuleChange.init))
  }

  private func list(_ root: Element, _ outer: String, _ inner: String) -> [Element] {
    root.first(outer)?.elements(named: inner) ?? []
  }

  /// - Parameter include: where a shared section is included: that names it, and says for whom it is.
  func section(from element: Element, includedBy include: Element? = nil, of root: Element) -> Section {
    let head = include ?? element
    return Section(
      id: SectionID(head["id"] ?? ""), title: element.first("title")?.text ?? "", readership: head.readership,
      pieces: element.elements.compactMap { inner in
        BlockReader(attachments: attachments).block(from: inner).map {
          Section.Piece($0, readership: inner.readership, language: inner["xml:lang"])
        }
      }, past: SectionPast(of: head, in: root))
  }
}

extension Element {
  /// An attribute as a whole number.
  func integer(_ attribute: String) -> Int? { self[attribute].flatMap(Int.init) }

  /// For whom the element is.
  var readership: Readership {
    func ids(_ attribute: String) -> [String] { (self[attribute] ?? "").split(separator: " ").map(String.init) }
    return Readership(roles: ids("for").map(RoleID.init), kits: ids("kit").map(KitID.init))
  }
}
