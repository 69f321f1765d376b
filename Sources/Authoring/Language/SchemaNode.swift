import Curriculum

/// A schema made ready for checking many files: children are found by name without building lists.
final class SchemaNode: Sendable {
  let schema: ElementSchema
  let children: [(name: String, child: Int, node: SchemaNode)]
  /// With the group's place among all groups.
  let groups: [(group: ElementGroup, child: Int, number: Int)]

  init(_ schema: ElementSchema) {
    self.schema = schema
    var children: [(String, Int, SchemaNode)] = []
    var groups: [(ElementGroup, Int, Int)] = []
    for (index, child) in schema.children.enumerated() {
      switch child.kind {
      case .element(let schema): children.append((schema.name, index, SchemaNode(schema)))
      case .group(let group):
        groups.append((group, index, ElementGroup.allCases.firstIndex(of: group) ?? 0))
      }
    }
    self.children = children
    self.groups = groups
  }
}

/// A vocabulary made ready for checking many files. Groups refer to themselves, so they are looked up by name.
struct SchemaGraph: Sendable {
  let roots: [SchemaNode]
  let groups: [ElementGroup: [SchemaNode]]
  /// The same by the groups' numbers: looking one up by its name takes longer than looking through it.
  private let members: [[SchemaNode]]
  /// For each element, where it may stand: for messages.
  let parents: [String: Set<String>]
  /// For each attribute, the elements that may have it: for messages.
  let owners: [String: Set<String>]

  init(_ vocabulary: Vocabulary) {
    roots = vocabulary.roots.map(SchemaNode.init)
    let groups = vocabulary.groups.mapValues { $0.map(SchemaNode.init) }
    self.groups = groups
    members = ElementGroup.allCases.map { groups[$0] ?? [] }
    parents = vocabulary.parentsByName()
    owners = vocabulary.ownersByAttribute()
  }

  func child(_ name: String, of node: SchemaNode) -> (child: Int, node: SchemaNode, isDefinition: Bool)? {
    for entry in node.children where entry.name == name { return (entry.child, entry.node, false) }
    for (group, child, number) in node.groups {
      for member in members[number] where member.schema.name == name {
        return (child, member, group == .activityDefinition)
      }
    }
    return nil
  }

  /// The names that may stand in an element, in the order of its declaration.
  func names(in node: SchemaNode) -> [String] {
    let own = node.children.map { ($0.child, [$0.name]) }
    let grouped = node.groups.map { ($0.child, (groups[$0.group] ?? []).map(\.schema.name)) }
    return (own + grouped).sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
