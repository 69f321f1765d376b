import Curriculum

/// Whether ids that sections and activities had before are free, and each is claimed by one heir alone.
struct FormerIDCheck {
  let root: Element

  func diagnostics() -> [Diagnostic] {
    let sections = root.pages
    return problems(of: sections, "section")
      + problems(of: sections.flatMap { $0.elements(named: "activity") }, "activity")
  }

  private func problems(of items: [Element], _ word: String) -> [Diagnostic] {
    let present = Dictionary(items.compactMap { item in item["id"].map { ($0, item) } }) { first, _ in first }
    var heirs: [String: Element] = [:]
    return items.flatMap { item in
      item.elements(named: "was").compactMap { was -> Diagnostic? in
        guard let former = was["id"] else { return nil }
        if let user = present[former] { return inUse(was, former, by: user, in: item, word) }
        if let heir = heirs[former] { return claimed(was, former, by: heir, word) }
        heirs[former] = item
        return nil
      }
    }
  }

  private func inUse(_ was: Element, _ id: String, by user: Element, in item: Element, _ word: String) -> Diagnostic {
    let isOwn = user.position == item.position
    return .error(
      "was.in-use",
      isOwn
        ? "the \(word) has the id \"\(id)\" now, so <was> is not needed"
        : "\"\(id)\" is still the id of another \(word)", at: was, value: "id", expected: "an id that is free",
      help: isOwn
        ? "remove this <was>"
        : "the \(word) \"\(id)\" stands in line \(user.position.line): remove this <was>, or give that one another id")
  }

  private func claimed(_ was: Element, _ id: String, by heir: Element, _ word: String) -> Diagnostic {
    .error(
      "was.heirs", "two \(word == "section" ? "sections" : "activities") say that they were \"\(id)\" before", at: was,
      value: "id",
      expected: "this <was> in one of them",
      help: "the other one stands in line \(heir.position.line); remove one of the two <was>")
  }
}
