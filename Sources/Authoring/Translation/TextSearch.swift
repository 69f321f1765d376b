import Curriculum

/// Finds the texts of a file by the declarations: whatever may hold words for readers is a text.
struct TextSearch {
  let graph: SchemaGraph

  /// The texts of a module, kit, glossary or file of shared sections, in reading order.
  func texts(in root: Element) -> [TranslatedText] {
    guard let node = graph.roots.first(where: { $0.schema.name == root.name }) else { return [] }
    var found: [TranslatedText] = []
    gather(root, node, path: "", section: nil, into: &found)
    return found
  }

  private func gather(
    _ element: Element, _ node: SchemaNode, path: String, section: String?, into found: inout [TranslatedText]
  ) {
    func text(_ id: String, attribute: String? = nil, _ content: [Element.Node]) -> TranslatedText {
      TranslatedText(
        id: id, element: element, attribute: attribute,
        purpose: attribute.flatMap { name in node.schema.attributes.first { $0.name == name }?.help }
          ?? node.schema.purpose, section: section, content: content)
    }
    for declared in node.schema.attributes where declared.isTranslated {
      guard let value = element[declared.name] else { continue }
      found.append(
        text(
          Self.join(path, declared.name), attribute: declared.name,
          [.text(value.collapsingWhiteSpace(), element.position)]))
    }
    if node.schema.text != .none {
      let content = graph.words(of: element, node)
      if !content.words.isBlank {
        found.append(text(path, content))
        gatherAttributes(ofMarksIn: content, node, path: path, section: section, into: &found)
      }
    }
    for (child, inner, key) in graph.parts(of: element, node) {
      let section = child.name == "section" ? child.first("title")?.text : section
      gather(child, inner, path: Self.join(path, key), section: section, into: &found)
    }
  }

  /// The long form of an abbreviation is a text of its own.
  private func gatherAttributes(
    ofMarksIn content: [Element.Node], _ node: SchemaNode, path: String, section: String?,
    into found: inout [TranslatedText]
  ) {
    for (number, mark) in content.elements.enumerated() {
      guard let schema = graph.child(mark.name, of: node)?.node.schema else { continue }
      for declared in schema.attributes where declared.isTranslated {
        guard let value = mark[declared.name] else { continue }
        found.append(
          TranslatedText(
            id: Self.id(ofAttribute: declared.name, mark: number, in: path), element: mark, attribute: declared.name,
            purpose: declared.help, section: section,
            content: [.text(value.collapsingWhiteSpace(), mark.position)]))
      }
    }
  }

  /// - Parameter mark: the place of the element among those that mark words of the text, from 0.
  static func id(ofAttribute name: String, mark: Int, in text: String) -> String { "\(text):mark.\(mark + 1):\(name)" }

  private static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path):\(key)" }
}

extension SchemaGraph {
  /// Whether an element marks words of a text, rather than being a part of its own.
  func marksWords(_ name: String, in node: SchemaNode) -> Bool {
    node.groups.contains { entry in
      (entry.group == .inline || entry.group == .link)
        && groups[entry.group]?.contains { $0.schema.name == name } == true
    }
  }

  /// The words of an element and what marks them, without the parts that stand beside them.
  func words(of element: Element, _ node: SchemaNode) -> [Element.Node] {
    element.children.filter { child in
      switch child {
      case .text: true
      case .element(let inner): marksWords(inner.name, in: node)
      }
    }
  }

  /// The parts of an element that a translation has too, each with a key that is unique among them: its name with its
  /// id, or with its place among those of the same name. What tells of earlier revisions is the original's alone.
  func parts(of element: Element, _ node: SchemaNode) -> [(element: Element, node: SchemaNode, key: String)] {
    var counts: [String: Int] = [:]
    return element.elements.compactMap { child in
      guard !["changes", "was", "captions"].contains(child.name), !marksWords(child.name, in: node),
        let inner = self.child(child.name, of: node)?.node
      else { return nil }
      if let id = child.ownName(inner.schema) { return (child, inner, "\(child.name).\(id)") }
      if node.schema.children.contains(where: { $0.isOne(child.name) }) { return (child, inner, child.name) }
      counts[child.name, default: 0] += 1
      return (child, inner, "\(child.name).\(counts[child.name] ?? 1)")
    }
  }
}

extension Element {
  /// The value of the attribute that names the element; nil where it has none.
  fileprivate func ownName(_ schema: ElementSchema) -> String? {
    schema.attributes.first { $0.type == .id && ($0.name == "id" || $0.name == "value") }.flatMap { self[$0.name] }
  }
}

extension ElementSchema.Child {
  /// Whether it is an element of that name, which can stand there once at most.
  fileprivate func isOne(_ name: String) -> Bool {
    guard occurrence.isSingle, case .element(let schema) = kind else { return false }
    return schema.name == name
  }
}
