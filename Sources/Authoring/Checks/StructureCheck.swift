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

  /// Checks a whole document. A root that is neither a module nor a kit is the one mistake that is then reported.
  mutating func check(root: Element) {
    guard let node = graph.roots.first(where: { $0.schema.name == root.name }) else { return unknownRoot(root) }
    check(root, node)
  }

  private mutating func check(_ element: Element, _ node: SchemaNode) {
    // Nobody reads more; a file with so many is no module.
    guard diagnostics.count < 1000 else { return }
    checkAttributes(of: element, node.schema)
    var counts = [Int](repeating: 0, count: node.schema.children.count)
    var hasText = false
    var hasStranger = false
    for child in element.children {
      switch child {
      case .text(let text, let position):
        guard text != " " else { continue }
        hasText = hasText || !text.isBlank
        guard node.schema.text == .none else { continue }
        strayText(text, in: element, node, at: position)
        hasStranger = true
      case .element(let inner):
        let match = graph.child(inner.name, of: node) ?? misplaced(inner, in: element, node)
        guard let match else {
          hasStranger = true
          continue
        }
        counts[match.child] += 1
        if counts[match.child] == 2, node.schema.children[match.child].occurrence.isSingle {
          tooMany(inner, in: element, node, child: match.child)
        }
        if match.isDefinition { checkDefinition(inner, match.node) } else { check(inner, match.node) }
      }
    }
    checkCounts(counts, in: element, node, hasStranger: hasStranger)
    if node.schema.text == .required, !hasText, element.text.isBlank { empty(element, node) }
  }

  /// The ids inside an activity's definition are the plugin's own: they need to be unique only there.
  private mutating func checkDefinition(_ definition: Element, _ node: SchemaNode) {
    let problems = diagnostics.count
    scopes += 1
    scope = scopes
    check(definition, node)
    scope = 0
    definitions.append((definition, diagnostics.count == problems && definition.name == node.schema.name))
  }

  private mutating func checkAttributes(of element: Element, _ schema: ElementSchema) {
    var meant: Set<String> = []
    for attribute in element.attributes {
      guard let declared = schema.attributes.first(where: { $0.name == attribute.name }) else {
        if let name = unknownAttribute(attribute, of: element, schema) { meant.insert(name) }
        continue
      }
      if let expected = ValueCheck.expectation(of: declared.type, for: attribute.value) {
        wrongValue(attribute, of: element, declared, expected: expected)
      } else {
        names.note(attribute, of: element, type: declared.type, scope: scope, into: &diagnostics)
      }
    }
    for declared in schema.attributes
    where declared.isRequired && element[declared.name] == nil && !meant.contains(declared.name) {
      missingAttribute(declared, of: element)
    }
  }
}
