import ActivityKit
import Curriculum

/// Turns a module's tree, whose structure has no errors, into a module.
struct ModuleReader {
  func module(from root: Element) -> Module {
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
      sections: root.elements(named: "section").map { section(from: $0, of: root) },
      takeaways: list(root, "takeaways", "takeaway").map(\.text),
      resources: list(root, "resources", "resource").map {
        Module.Resource(title: $0.first("title")?.text ?? "", note: $0.first("note")?.text)
      },
      changes: list(root, "changes", "change").map(ModuleChange.init))
  }

  private func list(_ root: Element, _ outer: String, _ inner: String) -> [Element] {
    root.first(outer)?.elements(named: inner) ?? []
  }

  private func section(from element: Element, of root: Element) -> Section {
    Section(
      id: SectionID(element["id"] ?? ""), title: element.first("title")?.text ?? "",
      blocks: element.elements.compactMap(block), past: SectionPast(of: element, in: root))
  }

  private func block(from element: Element) -> Block? {
    switch element.name {
    case "p": .paragraph(element.inlines())
    case "list":
      .list(
        Block.List(
          isOrdered: element["kind"] == "steps", items: element.elements(named: "item").map { $0.inlines() }))
    case "callout":
      .callout(
        Block.Callout(
          kind: element["kind"].flatMap(Block.Callout.Kind.init) ?? .tip,
          paragraphs: element.elements(named: "p").map { $0.inlines() }))
    case "figure":
      .figure(
        Block.Figure(
          source: element["src"] ?? "", alternative: element["alt"] ?? "",
          caption: element.first("caption")?.inlines() ?? []))
    case "activity": activity(from: element).map(Block.activity)
    default: nil
    }
  }

  private func activity(from element: Element) -> Activity? {
    guard let definition = element.definition else { return nil }
    return Activity(
      id: ActivityID(element["id"] ?? ""), objective: element["objective"].map(ObjectiveID.init),
      requires: element["requires"].flatMap(CompletionMode.init) ?? .passed, type: definition.name,
      definition: definition, fingerprint: CanonicalXML.fingerprint(of: element.withoutFormerIDs),
      past: ActivityPast(of: element))
  }
}

extension Element {
  /// An attribute as a whole number.
  func integer(_ attribute: String) -> Int? { self[attribute].flatMap(Int.init) }
}
