public import ActivityKit
public import Curriculum

/// Every element that can stand in a file: the language's own and those of the activity types.
public struct Vocabulary: Sendable {
  /// The elements that a file can begin with.
  public let roots: [ElementSchema]
  /// What each group holds.
  public let groups: [ElementGroup: [ElementSchema]]

  public init(activityTypes: ActivityTypes) {
    roots = [
      ModuleLanguage.module, KitLanguage.kit, GlossaryLanguage.glossary, ModuleLanguage.shared, WordsLanguage.words,
    ]
    groups = [
      .inline: TextLanguage.inline,
      .link: TextLanguage.links,
      .page: ModuleLanguage.pages,
      .block: BlockLanguage.blocks,
      .condition: ConditionLanguage.conditions,
      .sequence: KitLanguage.sequence,
      .activityDefinition: activityTypes.descriptors.map(\.schema),
    ]
  }

  /// A vocabulary of documents that are no modules: their root, and what stands in it.
  init(root: ElementSchema, definitions: [ElementSchema], blocks: [ElementSchema]) {
    roots = [root]
    groups = [
      .inline: TextLanguage.inline, .link: TextLanguage.links, .activityDefinition: definitions, .block: blocks,
    ]
  }

  /// The names of all elements that can stand in a file.
  public var names: Set<String> { Set(parentsByName().keys).union(roots.map(\.name)) }

  /// The elements that may stand in another, with the place of each in its parent's declaration.
  func children(of schema: ElementSchema) -> [(schema: ElementSchema, child: Int)] {
    schema.children.enumerated().flatMap { index, child in
      switch child.kind {
      case .element(let schema): [(schema, index)]
      case .group(let group): (groups[group] ?? []).map { ($0, index) }
      }
    }
  }

  /// All elements, each with the elements that it may stand in.
  func parentsByName() -> [String: Set<String>] {
    var parents: [String: Set<String>] = [:]
    forEach { parent, child in parents[child.name, default: []].insert(parent.name) }
    return parents
  }

  /// All attributes, each with the elements that may have it.
  func ownersByAttribute() -> [String: Set<String>] {
    var owners: [String: Set<String>] = [:]
    func note(_ schema: ElementSchema) {
      for attribute in schema.attributes { owners[attribute.name, default: []].insert(schema.name) }
    }
    roots.forEach(note)
    forEach { _, child in note(child) }
    return owners
  }

  /// Visits every element below a root in each place where it may stand, with its parent.
  private func forEach(_ body: (_ parent: ElementSchema, _ child: ElementSchema) -> Void) {
    var waiting = roots
    var seen: Set<String> = []
    while let schema = waiting.popLast() {
      for (child, _) in children(of: schema) {
        body(schema, child)
        if seen.insert("\(schema.name)/\(child.name)").inserted { waiting.append(child) }
      }
    }
  }
}
