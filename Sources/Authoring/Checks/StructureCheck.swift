import Curriculum

/// Holds a tree against the declarations: which elements and attributes may stand where, how often, and what values
/// look like. On the way it gathers what has ids and what refers to them, so that the tree is walked once.
struct StructureCheck {
  let graph: SchemaGraph
  var diagnostics: [Diagnostic] = []
  var names = Names()
  /// The definitions of activities, and whether each is sound in its structure: only then a plugin reads it.
  private(set) var definitions: [(element: Element, isSound: Bool)] = []
  private var scope = 0
  private var scopes = 0

  init(graph: SchemaGraph) { self.graph = graph }

  /// Checks a whole document. Nil is given back for a root that is neither a module nor a kit.
  mutating func check(root: Element) {
    guard let node = graph.roots.first(where: { $0.schema.name == root.name }) else {
      let known = graph.roots.map(\.schema.name)
      let meant = suggestion(for: root.name, among: known)
      diagnostics.append(
        Diagnostic(
          "element.unknown-root", "a file cannot begin with <\(root.name)>", at: .element(root.position),
          expected: meant.map { "did you mean <\($0)>?" } ?? oneOf(known.map { "<\($0)>" }),
          help: ["put the text into a <module> or a <kit>"]))
      return
    }
    check(root, node)
  }

  private mutating func check(_ element: Element, _ node: SchemaNode) {
    checkAttributes(of: element, node.schema)
    var counts = [Int](repeating: 0, count: node.schema.children.count)
    var hasText = false
    for child in element.children {
      switch child {
      case .text(let text, let position):
        guard text != " " else { continue }
        hasText = true
        if node.schema.text == .none { strayText(in: element, node, at: position) }
      case .element(let inner):
        guard let match = graph.child(inner.name, of: node) else {
          misplaced(inner, in: element, node)
          continue
        }
        counts[match.child] += 1
        if counts[match.child] == 2, node.schema.children[match.child].occurrence.isSingle {
          tooMany(inner, in: element, node, child: match.child)
        }
        if match.isDefinition { checkDefinition(inner, match.node) } else { check(inner, match.node) }
      }
    }
    checkCounts(counts, in: element, node)
    if node.schema.text == .required, !hasText, element.text.isEmpty {
      diagnostics.append(
        .error(
          "element.empty", "<\(element.name)> holds no text", at: element, expected: "text",
          help: "write the text between <\(element.name)> and </\(element.name)>: \(node.schema.purpose)"))
    }
  }

  /// The ids inside an activity's definition are the plugin's own: they need to be unique only there.
  private mutating func checkDefinition(_ definition: Element, _ node: SchemaNode) {
    let problems = diagnostics.count
    scopes += 1
    scope = scopes
    check(definition, node)
    scope = 0
    definitions.append((definition, diagnostics.count == problems))
  }

  private mutating func checkAttributes(of element: Element, _ schema: ElementSchema) {
    for attribute in element.attributes {
      guard let declared = schema.attributes.first(where: { $0.name == attribute.name }) else {
        unknownAttribute(attribute, of: element, schema)
        continue
      }
      if let expected = ValueCheck.expectation(of: declared.type, for: attribute.value) {
        let mend = ValueCheck.replacement(of: declared.type, for: attribute.value)
        diagnostics.append(
          Diagnostic(
            "attribute.wrong-value", "\"\(attribute.value)\" is no value for \(attribute.name)",
            at: .value(attribute.name, of: element.position), expected: "expected \(expected)",
            help: mend.map { ["write \(attribute.name)=\"\($0)\""] } ?? ["\(attribute.name) is \(declared.help)"],
            replacement: mend))
      } else {
        names.note(attribute, of: element, type: declared.type, scope: scope, into: &diagnostics)
      }
    }
    for declared in schema.attributes where declared.isRequired && element[declared.name] == nil {
      missingAttribute(declared, of: element)
    }
  }
}

extension StructureCheck {
  private mutating func missingAttribute(_ declared: AttributeSchema, of element: Element) {
    diagnostics.append(
      .error(
        "attribute.missing", "<\(element.name)> needs the attribute \(declared.name)", at: element,
        expected: "\(declared.name)=\"…\"", help: "add \(declared.name)=\"…\": \(declared.help)"))
  }

  private mutating func unknownAttribute(
    _ attribute: Element.Attribute, of element: Element, _ schema: ElementSchema
  ) {
    let known = schema.attributes.map(\.name)
    let meant = suggestion(for: attribute.name, among: known)
    let help =
      meant.map { "write \($0)=\"\(attribute.value)\"" }
      ?? (known.isEmpty ? "<\(element.name)> has no attributes; remove it" : "<\(element.name)> may have \(oneOf(known))")
    diagnostics.append(
      Diagnostic(
        "attribute.unknown", "<\(element.name)> has no attribute \(attribute.name)",
        at: .attribute(attribute.name, of: element.position), expected: meant.map { "did you mean \($0)?" },
        help: [help], replacement: meant))
  }

  private mutating func strayText(in element: Element, _ node: SchemaNode, at position: SourcePosition) {
    let names = graph.names(in: node)
    let wrapper = names.contains("p") ? "put it into <p>…</p>" : "put it into one of its elements, or remove it"
    diagnostics.append(
      Diagnostic(
        "text.misplaced", "text cannot stand directly in <\(element.name)>", at: .point(position),
        expected: names.isEmpty ? "nothing" : "expected \(oneOf(names.prefix(6).map { "<\($0)>" }))", help: [wrapper]))
  }

  private mutating func misplaced(_ inner: Element, in outer: Element, _ node: SchemaNode) {
    let allowed = graph.names(in: node)
    let meant = suggestion(for: inner.name, among: allowed)
    if let homes = graph.parents[inner.name], meant == nil {
      let places = homes.sorted().map { "<\($0)>" }
      diagnostics.append(
        .error(
          "element.misplaced", "<\(inner.name)> cannot stand in <\(outer.name)>", at: inner,
          expected: "it belongs in \(oneOf(places))", help: "move it, or look for an end tag that is missing before it"))
      return
    }
    let choices = allowed.isEmpty ? "no elements" : oneOf(allowed.prefix(12).map { "<\($0)>" })
    diagnostics.append(
      Diagnostic(
        "element.unknown", "there is no element <\(inner.name)> in <\(outer.name)>", at: .element(inner.position),
        expected: meant.map { "did you mean <\($0)>?" },
        help: ["in <\(outer.name)> can stand \(choices)"]))
  }

  private mutating func tooMany(_ inner: Element, in outer: Element, _ node: SchemaNode, child: Int) {
    let what: String
    switch node.schema.children[child].kind {
    case .element(let schema): what = "<\(schema.name)>"
    case .group: what = "of these"
    }
    diagnostics.append(
      .error(
        "element.too-many", "<\(outer.name)> has a second <\(inner.name)>", at: inner, expected: "only one \(what)",
        help: "keep one of them"))
  }

  private mutating func checkCounts(_ counts: [Int], in element: Element, _ node: SchemaNode) {
    for (index, child) in node.schema.children.enumerated() where counts[index] < child.occurrence.minimum {
      let names: [String]
      let help: String
      switch child.kind {
      case .element(let schema):
        names = [schema.name]
        help = schema.example ?? "<\(schema.name)>…</\(schema.name)>"
      case .group(let group):
        names = (graph.groups[group] ?? []).map(\.schema.name)
        help = graph.groups[group]?.first?.schema.example ?? "<\(names.first ?? "")>"
      }
      let wanted = oneOf(names.map { "<\($0)>" })
      let message =
        child.occurrence.minimum > 1
        ? "<\(element.name)> has \(counted(counts[index], "<\(names[0])>", "<\(names[0])>")); it needs \(child.occurrence.minimum) or more"
        : "<\(element.name)> needs \(names.count == 1 ? "" : "one of ")\(wanted)"
      diagnostics.append(
        .error("element.missing", message, at: element, expected: "\(wanted) inside", help: "write, for instance, \(help)"))
    }
  }
}
