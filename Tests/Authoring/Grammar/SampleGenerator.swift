import ActivityKit
import Curriculum

@testable import Authoring

/// Makes documents from the declarations: right ones, and ones with a fault in their structure.
struct SampleGenerator {
  let vocabulary: Vocabulary
  var chance: SeededGenerator
  private var ids = 0

  init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    chance = SeededGenerator(seed: seed)
  }

  /// A document that follows the declarations in everything.
  mutating func right() -> String {
    let root = vocabulary.roots.randomElement(using: &chance).map { node($0, depth: 0) }
    return root?.document(using: &chance) ?? ""
  }

  /// A document that was right before something was done to it. That may be no fault after all.
  mutating func damaged() -> String {
    guard let schema = vocabulary.roots.randomElement(using: &chance) else { return "" }
    var root = node(schema, depth: 0)
    let names = Array(vocabulary.parentsByName().keys).sorted() + ["unknown"]
    root.changeOne(using: &chance) { Self.damage(&$0, names: names, using: &$1) }
    return root.document(using: &chance)
  }

  // MARK: Right documents

  private mutating func node(_ schema: ElementSchema, depth: Int) -> SampleNode {
    var node = SampleNode(name: schema.name, schema: schema)
    for attribute in schema.attributes where attribute.isRequired || Bool.random(using: &chance) {
      ids += 1
      let values = SampleValues.right(attribute.type, unique: ids)
      node.attributes.append((attribute.name, values.randomElement(using: &chance) ?? ""))
    }
    for child in schema.children {
      for _ in 0..<count(child.occurrence, depth: depth) {
        if let inner = schemaOf(child.kind, depth: depth) {
          node.children.append(.element(self.node(inner, depth: depth + 1)))
        }
      }
    }
    node.children.shuffle(using: &chance)
    addText(to: &node, schema.text)
    return node
  }

  private mutating func addText(to node: inout SampleNode, _ rule: ElementSchema.TextRule) {
    guard rule != .none else { return }
    let words = ["x", " x ", "Wait\n a little", "é 👋", "&amp;", "<![CDATA[<p>]]>", "&#233;", "\u{A0}x"]
    // Where elements stand that hold text themselves, text beside them may be left out.
    let times = node.children.isEmpty && rule == .required ? 1...2 : 0...2
    for _ in 0..<Int.random(in: times, using: &chance) {
      let at = Int.random(in: 0...node.children.count, using: &chance)
      node.children.insert(.text(words.randomElement(using: &chance) ?? "x"), at: at)
    }
  }

  private mutating func count(_ occurrence: ElementSchema.Occurrence, depth: Int) -> Int {
    let most = depth > 5 ? occurrence.minimum : occurrence.isSingle ? 1 : occurrence.minimum + 2
    return Int.random(in: occurrence.minimum...max(most, occurrence.minimum), using: &chance)
  }

  private mutating func schemaOf(_ kind: ElementSchema.Child.Kind, depth: Int) -> ElementSchema? {
    switch kind {
    case .element(let schema): return schema
    case .group(let group):
      let members = vocabulary.groups[group] ?? []
      let flat = members.filter { $0.children.isEmpty }
      return (depth > 4 && !flat.isEmpty ? flat : members).randomElement(using: &chance)
    }
  }

  // MARK: Faults

  private static func damage(_ node: inout SampleNode, names: [String], using chance: inout SeededGenerator) {
    let attributes = node.schema?.attributes ?? []
    switch Int.random(in: 0..<12, using: &chance) {
    case 0...2:
      guard let declared = attributes.randomElement(using: &chance) else { fallthrough }
      node.attributes.removeAll { $0.name == declared.name }
      node.attributes.append((declared.name, SampleValues.wrong(declared.type).randomElement(using: &chance) ?? ""))
    case 3:
      guard !node.attributes.isEmpty else { fallthrough }
      node.attributes.remove(at: Int.random(in: node.attributes.indices, using: &chance))
    case 4:
      let name =
        ["id", "kind", "Id", "minuets", "xml:lang", "xml:space", "correct"].randomElement(using: &chance) ?? "id"
      if !node.attributes.contains(where: { $0.name == name }) { node.attributes.append((name, "a")) }
    case 5:
      guard let index = node.children.indices.randomElement(using: &chance) else { fallthrough }
      node.children.remove(at: index)
    case 6:
      guard let child = node.children.randomElement(using: &chance) else { fallthrough }
      node.children.append(child)
    case 7:
      let name = names.randomElement(using: &chance) ?? "unknown"
      node.children.append(.element(SampleNode(name: name)))
    case 8: node.children = []
    case 9:
      node.children = [.text([" ", "\u{A0}", "&#32;", "&#160;", "\n<!-- -->\n"].randomElement(using: &chance) ?? " ")]
    case 10:
      let text =
        ["stray", "\u{A0}", "&#x20;", "<![CDATA[ ]]>", "<![CDATA[x]]>", "0"].randomElement(using: &chance) ?? "x"
      node.children.insert(.text(text), at: Int.random(in: 0...node.children.count, using: &chance))
    default: node.name = names.randomElement(using: &chance) ?? "unknown"
    }
  }
}
