import Curriculum

/// A translation in the making: the tree of the original, with the words that are known, and the mark of what is still
/// to be translated.
struct TranslationDraft {
  let graph: SchemaGraph
  let original: Element
  let language: String

  /// The words of a text: those of an attribute are text alone.
  typealias Words = [String: [Element.Node]]

  private var untranslated: Untranslated { Untranslated(language: original["xml:lang"] ?? "en") }

  /// The whole file.
  ///
  /// - Parameters:
  ///   - words: the translated words, by the id of their text.
  ///   - existing: the translation that is there, for its revision and for what has no counterpart in the original,
  ///     such as captions.
  ///   - file: the file of that translation, for its comments.
  ///   - ofRevision: the revision that it translates.
  func document(
    _ words: Words, existing: Element? = nil, in file: SourceFile? = nil, ofRevision: Int
  ) -> String {
    guard let node = graph.roots.first(where: { $0.schema.name == original.name }) else { return "" }
    let root = filled(original, node, path: "", words, existing)
    var attributes = root.attributes.filter { !["revision", "of-revision", "xml:lang"].contains($0.name) }
    let place = attributes.firstIndex { $0.name == "id" }.map { $0 + 1 } ?? 0
    attributes.insert(
      contentsOf: [
        .init(name: "revision", value: existing?["revision"] ?? "1"),
        .init(name: "of-revision", value: String(ofRevision)),
      ], at: place)
    attributes.append(.init(name: "xml:lang", value: language))
    var markup = Markup(
      Element(name: root.name, attributes: attributes, children: root.children, position: root.position))
    if let file {
      var scanner = MarkupScanner(file.bytes)
      markup = RemarkTransfer().markup(markup, withRemarksOf: scanner.markup())
    }
    return LayoutWriter(graph: graph).text(of: markup)
  }

  private func filled(
    _ element: Element, _ node: SchemaNode, path: String, _ words: Words, _ existing: Element?
  ) -> Element {
    let parts = Dictionary(
      graph.parts(of: element, node).map { ($0.element.position, $0) }
    ) { first, _ in first }
    let own = graph.words(of: element, node)
    var children: [Element.Node] = []
    if node.schema.text != .none, !own.words.isBlank { children = self.words(path, own, node, words) }
    let others = existing.map { graph.parts(of: $0, node) } ?? []
    for case .element(let child) in element.children {
      if child.name == "captions", existing?.first("captions") == nil {
        children.append(.element(child.saying(original["xml:lang"] ?? "en")))
      }
      guard let part = parts[child.position] else { continue }
      let key = path.isEmpty ? part.key : "\(path):\(part.key)"
      let other = others.first { $0.key == part.key }?.element
      children.append(.element(filled(child, part.node, path: key, words, other)))
    }
    for captions in existing?.elements(named: "captions") ?? [] { children.append(.element(captions)) }
    let attributes = element.attributes.map { attribute -> Element.Attribute in
      let declared = node.schema.attributes.first { $0.name == attribute.name }
      if declared?.isTranslated == true {
        let id = path.isEmpty ? attribute.name : "\(path):\(attribute.name)"
        return .init(name: attribute.name, value: words[id]?.words ?? "\(untranslated.mark) \(attribute.value)")
      }
      guard let declared, declared.isFile, let file = existing?[attribute.name] else { return attribute }
      return .init(name: attribute.name, value: file)
    }
    return Element(name: element.name, attributes: attributes, children: children, position: element.position)
  }

  private func words(
    _ path: String, _ own: [Element.Node], _ node: SchemaNode, _ words: Words
  ) -> [Element.Node] {
    guard let known = words[path] else {
      return [.text("\(untranslated.mark) ", .start)] + own.trimmed
    }
    return known
  }
}

extension AttributeSchema {
  /// Whether the value names a file, of which a translation may have its own.
  fileprivate var isFile: Bool {
    switch type {
    case .picture, .file: true
    default: false
    }
  }
}

extension Element {
  /// The element with its language, where it does not say one.
  fileprivate func saying(_ language: String) -> Element {
    guard self["xml:lang"] == nil else { return self }
    return Element(
      name: name, attributes: attributes + [.init(name: "xml:lang", value: language)], children: children,
      position: position)
  }
}

extension [Element.Node] {
  /// The words without white space at their ends.
  var trimmed: [Curriculum.Element.Node] {
    var nodes = self
    while case .text(let text, let place)? = nodes.first {
      let kept = text.drop { $0 == " " }
      guard kept.isEmpty else {
        nodes[0] = .text(String(kept), place)
        break
      }
      nodes.removeFirst()
    }
    while case .text(let text, let place)? = nodes.last {
      var kept = text[...]
      while kept.last == " " { kept.removeLast() }
      guard kept.isEmpty else {
        nodes[nodes.count - 1] = .text(String(kept), place)
        break
      }
      nodes.removeLast()
    }
    return nodes
  }
}
