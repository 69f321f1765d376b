internal import ActivityKit

/// An author's element as views, rules and scripts see it: attributes and words, and the elements inside by name.
struct Definition: Codable, Sendable, Equatable {
  var attributes: [String: String] = [:]
  /// The words directly inside, without marks.
  var text = ""
  /// The same with marks, for views; empty where nothing is marked.
  var marked: [Inline] = []
  var children: [String: [Definition]] = [:]

  init() {}

  /// - Parameter isForLearners: whether what the declaration marks as an answer is left out.
  init(_ element: Element, _ declaration: Declaration, isForLearners: Bool) {
    for attribute in declaration.attributes where !(isForLearners && attribute.isAnswer) {
      attributes[attribute.schema.name] = element[attribute.schema.name] ?? attribute.schema.defaultValue
    }
    // Without what the elements inside say: it may be an answer.
    if declaration.holdsText {
      let words = element.inlines(leaving: Set(declaration.children.map(\.schema.name)))
      text = words.plain
      if isForLearners, words != [.text(text)], !words.isEmpty { marked = words }
    }
    for child in declaration.children where !(isForLearners && child.isAnswer) {
      children[child.schema.name] = element.elements(named: child.schema.name).map {
        Definition($0, child, isForLearners: isForLearners)
      }
    }
  }

  /// JSON for scripts: `prompt.statement[2].id`.
  var json: String {
    var text = JSONText()
    write(to: &text)
    return text.text
  }

  private func write(to text: inout JSONText) {
    text.open()
    text.add(self.text, as: "text")
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) { text.add(value, as: name) }
    for (name, list) in children.sorted(by: { $0.key < $1.key }) {
      text.openList(name)
      for child in list { child.write(to: &text) }
      text.closeList()
    }
    text.close()
  }
}

/// What `bundle.xml` declares of an element: the schema, and what of it is an answer.
struct Declaration: Sendable {
  let schema: ElementSchema
  let attributes: [Attribute]
  let children: [Declaration]
  /// Whether learners must not see it.
  let isAnswer: Bool

  struct Attribute: Sendable {
    let schema: AttributeSchema
    let isAnswer: Bool
  }

  var holdsText: Bool { if case .none = schema.text { false } else { true } }

  func child(_ name: String) -> Declaration? { children.first { $0.schema.name == name } }
  func attribute(_ name: String) -> Attribute? { attributes.first { $0.schema.name == name } }
}
