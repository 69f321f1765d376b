internal import ActivityKit
internal import Authoring

/// Definitions that differ from a bundle's samples in what the declaration marks as an answer, and in nothing else: the
/// views of both must be the same.
struct BundleTwins {
  let declaration: Declaration

  /// Those that the bundle's author wrote, or those that the samples give; none where nothing is marked.
  func pairs(of bundle: DroppedBundle) -> [ActivityDescriptor.Twins] {
    func sample(_ definition: String) -> ActivityDescriptor.Sample { .init(definition, files: bundle.media.beside) }
    let own = bundle.twins.map { ActivityDescriptor.Twins(sample($0.one), sample($0.other)) }
    guard own.isEmpty, declaration.marksAnswers else { return own }
    return bundle.samples.compactMap { written in
      let source = SourceFile(path: "sample", bytes: Array(written.definition.utf8))
      guard let element = DocumentReader().read(source).root else { return nil }
      let other = turned(element, declaration)
      guard CanonicalXML.bytes(of: other) != CanonicalXML.bytes(of: element) else { return nil }
      return ActivityDescriptor.Twins(sample(written.definition), sample(DroppedBundle.Sample.text(of: other)))
    }
  }

  /// The same element with every answer in it another one: what is right of one element is right of the next.
  ///
  /// - Parameter answers: where the answers of the element itself come from; nil for other values of their own.
  private func turned(_ element: Element, _ declaration: Declaration, answers: Element? = nil) -> Element {
    let marked = declaration.attributes.filter(\.isAnswer)
    let names = Set(marked.map(\.schema.name))
    let attributes =
      element.attributes.filter { !names.contains($0.name) }
      + marked.compactMap { attribute in
        let name = attribute.schema.name
        let value = answers.map { $0[name] } ?? Self.other(than: element[name], attribute.schema.type)
        return value.map { Element.Attribute(name: name, value: $0) }
      }
    let named = Dictionary(grouping: element.elements, by: \.name)
    var places: [String: Int] = [:]
    let children = element.children.map { node -> Element.Node in
      guard case .element(let inner) = node, let inside = declaration.child(inner.name) else { return node }
      if inside.isAnswer { return .element(Self.saying("Other words.", inner)) }
      let alike = named[inner.name] ?? []
      let place = places[inner.name, default: 0] + 1
      places[inner.name] = place
      return .element(turned(inner, inside, answers: alike.count > 1 ? alike[place % alike.count] : nil))
    }
    return Element(name: element.name, attributes: attributes, children: children, position: element.position)
  }

  private static func saying(_ words: String, _ element: Element) -> Element {
    let children = element.children.map { node -> Element.Node in
      switch node {
      case .element(let inner): .element(saying(words, inner))
      case .text(_, let position): .text(words, position)
      }
    }
    return Element(name: element.name, attributes: element.attributes, children: children, position: element.position)
  }

  /// Another value of the type; nil for none.
  private static func other(than value: String?, _ type: AttributeType) -> String? {
    switch type {
    case .boolean: value == "true" ? "false" : "true"
    case .choice(let words): words.first { $0 != value }
    case .number, .integer, .percent: value == "1" ? "2" : "1"
    case .language: value == "en" ? "es" : "en"
    default: value.map { $0 + "x" }
    }
  }
}

extension Declaration {
  /// Whether anything in it is an answer.
  var marksAnswers: Bool {
    attributes.contains(where: \.isAnswer) || children.contains { $0.isAnswer || $0.marksAnswers }
  }
}

extension DroppedBundle.Sample {
  /// An element as a definition of its own, with the language's namespace.
  static func text(of element: Element) -> String {
    let text = String(decoding: CanonicalXML.bytes(of: element), as: UTF8.self)
    let name = "<\(element.name)"
    return "\(name) xmlns=\"\(orientationNamespace)\"\(text.dropFirst(name.count))"
  }
}
