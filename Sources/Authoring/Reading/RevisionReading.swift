import Curriculum

extension ModuleChange {
  /// Reads a `<change>` whose structure has no errors.
  init(_ element: Element) {
    self.init(
      revision: element.integer("revision") ?? 2, effect: element["effect"].flatMap(Effect.init) ?? .retake,
      section: element["section"].map { SectionID($0) }, activity: element["activity"].map { ActivityID($0) },
      withdraws: element["withdraws"] == "true", reason: element.text)
  }
}

extension ActivityPast {
  /// Nil where the activity never had another id. Where it is the same but for its id, it counts as it did.
  ///
  /// - Parameter files: what the files hold that it uses.
  init?(of element: Element, with files: [String: String]) {
    let ids = element.formerIDs
    guard !ids.isEmpty else { return nil }
    let before = ids.map { CanonicalXML.fingerprint(of: element.withoutFormerIDs.renamed($0), with: files) }
    self.init(ids: ids.map { ActivityID($0) }, counting: Set(before))
  }
}

extension SectionPast {
  /// Nil where the section never had another id, and nothing says that it is to be read again.
  init?(of element: Element, in root: Element) {
    let former = element.formerIDs
    let ids = [element["id"] ?? ""] + former
    let retakes = (root.first("changes")?.elements(named: "change") ?? []).map { ModuleChange($0) }.filter { change in
      change.effect == .retake && change.activity == nil && ids.contains(change.section?.rawValue ?? "")
    }
    let last = retakes.max { $0.revision < $1.revision }
    guard !former.isEmpty || last != nil else { return nil }
    self.init(
      ids: former.map { SectionID($0) },
      again: last.map { Overtaking(since: $0.revision, reason: $0.reason, kind: .text) })
  }
}

extension Element {
  /// The definition of an `<activity>`: what it is, such as a quiz.
  var definition: Element? {
    for case .element(let element) in children where element.name != "was" { return element }
    return nil
  }

  /// The pages of a module: its own sections and those that it includes.
  var pages: [Element] { elements.filter { $0.name == "section" || $0.name == "include" } }

  /// The ids that a section or an activity had before.
  var formerIDs: [String] { elements(named: "was").compactMap { $0["id"] } }

  /// The element without its own `<was>`: what it was called before is not what it says.
  var withoutFormerIDs: Element {
    guard first("was") != nil else { return self }
    let kept = children.filter { node in
      if case .element(let element) = node { element.name != "was" } else { true }
    }
    return Element(name: name, attributes: attributes, children: kept, position: position)
  }

  fileprivate func renamed(_ id: String) -> Element {
    Element(
      name: name, attributes: attributes.map { $0.name == "id" ? Attribute(name: "id", value: id) : $0 },
      children: children, position: position)
  }
}
