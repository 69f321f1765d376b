extension ElementSchema {
  /// The names of the files that an element of this schema, and those inside of it, name in attributes that are declared
  /// as pictures or files.
  package func files(in element: Element) -> [String] {
    let own = attributes.filter(\.type.isFile).compactMap { element[$0.name] }
    return own
      + children.flatMap { child -> [String] in
        guard case .element(let schema) = child.kind else { return [] }
        return element.elements(named: schema.name).flatMap(schema.files)
      }
  }
}

extension AttributeType {
  fileprivate var isFile: Bool {
    switch self {
    case .picture, .file: true
    default: false
    }
  }
}
