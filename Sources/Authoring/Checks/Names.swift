import Curriculum

/// What has ids in a file, and what refers to ids: gathered while the structure is checked.
struct Names {
  /// The ids of a file's own elements, by what they name; those inside activities are left out.
  private(set) var declared: [String: Set<String>] = [:]
  private(set) var references: [Reference] = []
  private(set) var pictures: [Reference] = []
  /// Other files that the file names.
  private(set) var media: [(kind: FileKind, reference: Reference)] = []
  /// The glossary's words that the file uses.
  private(set) var terms: Set<String> = []
  private var seen: [Key: SourcePosition] = [:]

  /// These names as they are kept of a file that is done: where each id stood is not asked any more.
  var done: Names {
    var names = self
    names.seen = [:]
    return names
  }

  struct Reference {
    let kind: ReferenceKind
    let id: String
    let attribute: String
    /// The attribute's whole value; it may hold several ids.
    let value: String
    let position: SourcePosition
    /// For a reference to an activity or a section: the module that the same element names.
    let module: String?

    /// The attribute's value.
    var place: Diagnostic.Place { .value(attribute, of: position) }
  }

  private struct Key: Hashable {
    let scope: Int
    let element: String
    let id: String
  }

  /// Keeps a value that is well-formed; an id that was there before is a mistake.
  mutating func note(
    _ attribute: Element.Attribute, of element: Element, type: AttributeType, scope: Int,
    into diagnostics: inout [Diagnostic]
  ) {
    func reference(_ kind: ReferenceKind, _ id: String) -> Reference {
      Reference(
        kind: kind, id: id, attribute: attribute.name, value: attribute.value, position: element.position,
        module: kind == .activity || kind == .section ? element["module"] : nil)
    }
    switch type {
    case .id: declare(attribute, of: element, scope: scope, into: &diagnostics)
    case .reference(let kind):
      references.append(reference(kind, attribute.value))
      if kind == .term { terms.insert(attribute.value) }
    case .references(let kind):
      let ids = attribute.value.split(separator: " ").map(String.init)
      references += ids.map { reference(kind, $0) }
      if kind == .term { terms.formUnion(ids) }
    case .picture: pictures.append(reference(.module, attribute.value))
    // The activity that reads a board tells of one that is missing.
    case .file(.board): break
    case .file(let kind): media.append((kind, reference(.module, attribute.value)))
    case .text, .integer, .number, .percent, .boolean, .choice, .language, .dayOrToday, .period, .webAddress: break
    }
  }

  private mutating func declare(
    _ attribute: Element.Attribute, of element: Element, scope: Int, into diagnostics: inout [Diagnostic]
  ) {
    // An option's value names an answer of its own field only; the kit's check sees to those. What `was` and
    // `change` name is the revisions' own matter.
    guard attribute.name == "id", element.name != "was" else { return }
    // A section that is included stands beside the module's own.
    let kind = element.name == "include" ? "section" : element.name
    let key = Key(scope: scope, element: kind, id: attribute.value)
    if let earlier = seen[key] {
      diagnostics.append(
        .error(
          "id.duplicate", "another <\(kind)> has the id \"\(attribute.value)\" already", at: element,
          value: attribute.name, expected: "an id of its own", help: "give this one another id",
          notes: [Diagnostic.Note("the first one stands here", at: .value(attribute.name, of: earlier))]))
      return
    }
    seen[key] = element.position
    if scope == 0 { declared[kind, default: []].insert(attribute.value) }
  }
}
