import Curriculum

/// What is said of each mistake in the structure. One mistake gives one message: what somebody most likely meant counts
/// as if it stood there, and what belongs nowhere may be what is missing.
extension StructureCheck {
  mutating func unknownRoot(_ root: Element) {
    let known = graph.roots.map(\.schema.name)
    let meant = suggestion(for: root.name, among: known)
    diagnostics.append(
      Diagnostic(
        "element.unknown-root", "a file cannot begin with <\(root.name)>", at: .element(root.position),
        expected: meant.map { "did you mean <\($0)>?" } ?? oneOf(known.map { "<\($0)>" }),
        help: [
          meant.map { "write <\($0) …>…</\($0)>" }
            ?? "write <module …> for what people learn, or <kit …> for the plan of a group"
        ],
        fixes: meant.map { [renaming(root, to: $0, among: known)] } ?? []))
  }

  /// A mend of a misspelt name, in both tags.
  private func renaming(_ element: Element, to name: String, among candidates: [String]) -> Fix {
    Fix(
      "write <\(name)>…</\(name)>", isSafe: isOnlyOne(name, for: element.name, among: candidates),
      replacing: .names(of: element.position), with: name)
  }

  // MARK: Attributes

  mutating func missingAttribute(_ declared: AttributeSchema, of element: Element) {
    diagnostics.append(
      .error(
        "attribute.missing", "<\(element.name)> needs \(declared.name)=\"…\"", at: element,
        expected: "\(declared.name)=\"…\" inside the tag", help: "add \(declared.name)=\"…\": \(declared.help)"))
  }

  mutating func wrongValue(
    _ attribute: Element.Attribute, of element: Element, _ declared: AttributeSchema, expected: String
  ) {
    let mend = ValueCheck.mend(of: declared.type, for: attribute.value)
    let message =
      attribute.value.isBlank
      ? "nothing stands in \(attribute.name)=\"…\""
      : "\(quoted(attribute.value)) cannot stand in \(attribute.name)=\"…\""
    let place = Diagnostic.Place.value(attribute.name, of: element.position)
    diagnostics.append(
      Diagnostic(
        "attribute.wrong-value", message, at: place,
        expected: "expected \(expected)",
        help: [
          mend.map { "write \(attribute.name)=\"\($0.value)\"" } ?? "correct \(attribute.name)=\"…\": \(declared.help)"
        ],
        fixes: mend.map {
          [
            Fix(
              "write \(attribute.name)=\"\($0.value)\"", isSafe: $0.isCertain, replacing: .place(place),
              with: $0.value)
          ]
        } ?? []))
  }

  /// - Returns: the attribute that was meant, where one is near enough.
  mutating func unknownAttribute(
    _ attribute: Element.Attribute, of element: Element, _ schema: ElementSchema
  ) -> String? {
    let known = schema.attributes.map(\.name)
    let meant = known.first { $0.hasSuffix(":" + attribute.name) } ?? suggestion(for: attribute.name, among: known)
    let homes = graph.owners[attribute.name, default: []].sorted().map { "<\($0)>" }
    let isElsewhere = meant == nil && (1...3).contains(homes.count)
    let help =
      meant.map { "write \($0)=\"\(attribute.value)\"" }
      ?? (known.isEmpty
        ? "remove it: in this tag stands only its name, <\(element.name)>"
        : "remove it: in the tag <\(element.name) …> may stand \(oneOf(known.map { "\($0)=\"…\"" }))")
    let place = Diagnostic.Place.attribute(attribute.name, of: element.position)
    let fixes = meant.map { meant in
      // A name that is written already would stand there twice.
      let isFree = element[meant] == nil
      let isPrefix = meant.hasSuffix(":" + attribute.name)
      let isSafe = isFree && (isPrefix || isOnlyOne(meant, for: attribute.name, among: known))
      return [Fix(help, isSafe: isSafe, replacing: .place(place), with: meant)]
    }
    diagnostics.append(
      Diagnostic(
        "attribute.unknown", "\(attribute.name)=\"…\" cannot stand in the tag <\(element.name)>",
        at: place,
        expected: meant.map { "did you mean \($0)=\"…\"?" } ?? (isElsewhere ? "it belongs in \(oneOf(homes))" : nil),
        help: [help], fixes: fixes ?? []))
    return meant
  }

  // MARK: Elements and text

  mutating func empty(_ element: Element, _ node: SchemaNode) {
    diagnostics.append(
      .error(
        "element.empty", "<\(element.name)> holds no text", at: element, expected: "text",
        help: "write the text between <\(element.name)> and </\(element.name)>, or remove the element"))
  }

  mutating func strayText(_ text: String, in element: Element, _ node: SchemaNode, at position: SourcePosition) {
    guard !text.isBlank else {
      diagnostics.append(
        Diagnostic(
          "text.misplaced", "an invisible character stands in <\(element.name)>, such as a no-break space",
          at: .point(position), help: ["delete the space that stands here, and type it again"],
          fixes: [Fix("write a plain space", isSafe: true, replacing: .place(.point(position)), with: " ")]))
      return
    }
    let names = graph.names(in: node)
    let help =
      names.contains("p")
      ? "put it into <p>…</p>"
      : names.isEmpty
        ? "remove it" : "put it between <\(names[0])> and </\(names[0])>, or remove it"
    diagnostics.append(
      Diagnostic(
        "text.misplaced", "text cannot stand directly in <\(element.name)>", at: .point(position),
        expected: names.isEmpty
          ? nil : names.contains("p") ? "<p>…</p> around it" : oneOf(names.prefix(6).map { "<\($0)>" }), help: [help]))
  }

  /// - Returns: the element that was meant, where one is near enough.
  mutating func misplaced(
    _ inner: Element, in outer: Element, _ node: SchemaNode
  ) -> (child: Int, node: SchemaNode, isDefinition: Bool)? {
    let allowed = graph.names(in: node)
    let near = suggestion(for: inner.name, among: allowed) ?? title(inner, in: outer, allowed)
    if near == nil, let homes = graph.parents[inner.name] {
      let here = homes.intersection(allowed).sorted()
      guard !homes.contains(outer.name) else {
        diagnostics.append(
          .error(
            "element.misplaced", "<\(inner.name)> stands too deep: this <\(outer.name)> is inside another one already",
            at: inner, help: "move it one step out, or write it as words"))
        return nil
      }
      diagnostics.append(
        .error(
          "element.misplaced", "<\(inner.name)> cannot stand in <\(outer.name)>", at: inner,
          expected: "it belongs in \(oneOf(homes.sorted().map { "<\($0)>" }))",
          help: here.isEmpty
            ? "move it there, or look for an end tag, such as </\(outer.name)>, that is missing before it"
            : "put it into \(oneOf(here.map { "<\($0)>…</\($0)>" }))"))
      return nil
    }
    let meant = near ?? otherNames[inner.name.lowercased()].flatMap { allowed.contains($0) ? $0 : nil }
    let isSame = sameElsewhere.contains(inner.name.lowercased())
    let choices = allowed.isEmpty ? "words alone" : oneOf(allowed.prefix(12).map { "<\($0)>" })
    let help =
      (near ?? (isSame ? meant : nil)).map { "write <\($0)>…</\($0)>" }
      ?? meant.flatMap { meant in graph.child(meant, of: node)?.node.schema.example.map { "write, for instance, \($0)" }
      }
      ?? advice(on: inner, in: outer) ?? "in <\(outer.name)> can stand \(choices)"
    diagnostics.append(
      Diagnostic(
        "element.unknown", "<\(inner.name)> is not known in <\(outer.name)>", at: .element(inner.position),
        expected: meant.map { "did you mean <\($0)>?" }, help: [help],
        fixes: near.map { [renaming(inner, to: $0, among: allowed)] } ?? equivalent(of: inner, meant: meant)))
    return near.flatMap { graph.child($0, of: node) }
  }

  /// The title, where a page begins with a heading in its place as on the web.
  private func title(_ inner: Element, in outer: Element, _ allowed: [String]) -> String? {
    guard ["h1", "h2", "h3", "h4"].contains(inner.name.lowercased()), allowed.contains("title") else { return nil }
    let first = outer.children.lazy.compactMap { node in
      if case .element(let element) = node { element.position } else { nil }
    }.first
    return first == inner.position && outer.first("title") == nil ? "title" : nil
  }

  /// What to do where a line is broken as on a web page.
  private func advice(on inner: Element, in outer: Element) -> String? {
    guard inner.name.lowercased() == "br" else { return nil }
    return outer.name == "p"
      ? "end the paragraph here with </p>, and begin a new one with <p>" : "remove it: lines break by themselves"
  }

  /// A mend of an element of web pages that has another name here and means the same.
  private func equivalent(of element: Element, meant: String?) -> [Fix] {
    guard let meant, sameElsewhere.contains(element.name.lowercased()), element.attributes.isEmpty else { return [] }
    let rename = Edit(.names(of: element.position), meant)
    let steps = element.name.lowercased() == "ol" ? [Edit(.afterName(of: element.position), " kind=\"steps\"")] : []
    return [Fix("write <\(meant)>…</\(meant)>", isSafe: true, edits: [rename] + steps)]
  }

  mutating func tooMany(_ inner: Element, in outer: Element, _ node: SchemaNode, child: Int) {
    let what: String
    switch node.schema.children[child].kind {
    case .element(let schema): what = "only one <\(schema.name)>"
    case .group: what = "only one inside <\(outer.name)>"
    }
    diagnostics.append(
      .error(
        "element.too-many", "<\(inner.name)> is one too many in <\(outer.name)>", at: inner, expected: what,
        help: graph.names(in: node).contains("all")
          ? "keep one of them, or put <all>…</all> around them where both must hold" : "keep one of them",
        notes: first(of: child, before: inner, in: outer, node)))
  }

  private func first(
    of child: Int, before inner: Element, in outer: Element, _ node: SchemaNode
  ) -> [Diagnostic.Note] {
    let first = outer.elements.first { graph.child($0.name, of: node)?.child == child }
    guard let first, first.position < inner.position else { return [] }
    return [Diagnostic.Note("the first one stands here", at: .element(first.position))]
  }

  mutating func checkCounts(_ counts: [Int], in element: Element, _ node: SchemaNode, hasStranger: Bool) {
    for (index, child) in node.schema.children.enumerated() where counts[index] < child.occurrence.minimum {
      switch child.kind {
      case .element(let schema):
        guard !hasStranger || child.occurrence == .one else { continue }
        missing("<\(schema.name)>", counts[index], child, in: element, example: schema.example)
      case .group(let group):
        guard !hasStranger else { continue }
        let members = graph.groups[group] ?? []
        let wanted = oneOf(members.map { "<\($0.schema.name)>" })
        let shown = members.first { commonest.contains($0.schema.name) } ?? members.first { $0.schema.example != nil }
        missing(wanted, counts[index], child, in: element, example: shown?.schema.example, isChoice: true)
      }
    }
  }

  private mutating func missing(
    _ wanted: String, _ count: Int, _ child: ElementSchema.Child, in element: Element, example: String?,
    isChoice: Bool = false
  ) {
    let message: String
    if child.occurrence.minimum > 1 {
      message =
        "<\(element.name)> has \(count == 0 ? "no" : String(count)) \(wanted); "
        + "it needs \(child.occurrence.minimum) or more"
    } else {
      // A long list stands beside the caret, once.
      let isLong = isChoice && wanted.contains(", <")
      message = isLong ? "<\(element.name)> holds nothing yet" : "<\(element.name)> needs \(wanted)"
    }
    let sample = example ?? "\(wanted)…\(wanted.replacing("<", with: "</"))"
    diagnostics.append(
      .error(
        "element.missing", message, at: element, expected: "\(wanted) inside", help: "write, for instance, \(sample)"))
  }
}

/// Those of the other names that mean exactly the same.
private let sameElsewhere: Set<String> = [
  "b", "bold", "i", "italic", "ul", "ol", "li", "para", "paragraph", "h2", "h3", "h4",
]

/// What an example of a group shows, where it may: what is written most often.
private let commonest: Set<String> = ["quiz"]

/// What authors who know HTML, or who write the word that comes to mind, call the elements.
private let otherNames = [
  "b": "strong", "bold": "strong", "i": "em", "italic": "em", "u": "em",
  "br": "p", "div": "p", "span": "p", "para": "p", "paragraph": "p", "text": "p",
  "ul": "list", "ol": "list", "li": "item", "img": "figure", "image": "figure", "picture": "figure",
  "page": "section", "chapter": "section", "h": "heading", "h1": "heading", "h2": "heading", "h3": "heading",
  "h4": "heading", "header": "heading", "blockquote": "quote", "strike": "em", "dl": "definitions",
  "question": "choice", "answer": "option", "tip": "callout", "note": "callout", "check": "quiz", "test": "quiz",
]
