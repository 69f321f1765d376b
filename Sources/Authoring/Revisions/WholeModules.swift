internal import Curriculum

/// The trees of modules with the sections that they include in their places: what a module says, in one piece.
struct WholeModules {
  private let inclusion: Inclusion
  private let reader: DocumentReader

  init(_ result: CheckResult, reader: DocumentReader) {
    inclusion = Inclusion(shared: SharedSections(result.files))
    self.reader = reader
  }

  /// Nil where the file is no module that can be read.
  func root(of file: CheckedFile) -> Element? {
    guard let root = file.facts.draft?.root ?? reader.read(file.source).root, root.name == "module" else { return nil }
    let offers = Dictionary(inclusion.offers(for: file).map { ($0.include.position, $0.offer) }) { first, _ in first }
    let children = root.children.map { node in
      guard case .element(let include) = node, include.name == "include", let offer = offers[include.position]
      else { return node }
      return .element(include.asSection(offer.section))
    }
    return Element(name: root.name, attributes: root.attributes, children: children, position: root.position)
  }
}

extension Element {
  /// The shared section that an `<include>` stands for, as a section of the module.
  fileprivate func asSection(_ shared: Element) -> Element {
    Element(
      name: "section", attributes: attributes.filter { $0.name != "section" },
      children: shared.withoutFormerIDs.children + elements(named: "was").map(Node.element), position: position)
  }

  /// The element as a file of its own.
  var document: [UInt8] {
    let namespace = Attribute(name: "xmlns", value: orientationNamespace)
    let root = Element(name: name, attributes: attributes + [namespace], children: children, position: position)
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + CanonicalXML.bytes(of: root) + [newline]
  }
}
