internal import Curriculum

/// The grammar in RELAX NG's compact syntax (ISO/IEC 19757-2, Amendment 1), derived from the same declarations, for
/// editors that read nothing else, as Emacs.
///
/// It is as strict about structure as `RelaxNG`, and looser about the text of values: a number is told from a word, and
/// a missing element from a wrong one, but patterns of values are left to `orient check`.
public struct CompactGrammar: Sendable {
  /// The grammar as a document.
  public let text: String

  public init(_ vocabulary: Vocabulary) {
    var output = """
      default namespace = "\(orientationNamespace)"
      datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

      start = \(vocabulary.roots.map { Self.pattern($0) }.joined(separator: "\n  | "))

      """
    for group in ElementGroup.allCases {
      let members = (vocabulary.groups[group] ?? []).map { Self.pattern($0) }
      output += "\n\(Self.name(of: group)) = \(members.isEmpty ? "notAllowed" : members.joined(separator: "\n  | "))\n"
    }
    text = output
  }

  /// `element name { … }`, with what it is for before it, which editors show.
  private static func pattern(_ schema: ElementSchema) -> String {
    var parts = schema.attributes.map { attribute in
      "attribute \(attribute.name) { \(datatype(of: attribute.type)) }" + (attribute.isRequired ? "" : "?")
    }
    let children = schema.children.map(pattern)
    let inside = children.joined(separator: " & ")
    switch (schema.text, children.isEmpty) {
    case (.none, true): parts.append("empty")
    case (.none, false): parts.append(children.count > 1 ? "(\(inside))" : inside)
    case (.allowed, _), (.required, _): parts.append(children.isEmpty ? "text" : "(text & \(inside))")
    }
    return "element \(schema.name) { \(parts.joined(separator: ", ")) }"
  }

  private static func pattern(_ child: ElementSchema.Child) -> String {
    let inner =
      switch child.kind {
      case .element(let schema): pattern(schema)
      case .group(let group): name(of: group)
      }
    switch child.occurrence {
    case .one: return inner
    case .optional: return inner + "?"
    case .any: return inner + "*"
    case .oneOrMore: return inner + "+"
    case .atLeast(let count):
      return "(" + (Array(repeating: inner, count: max(0, count - 1)) + [inner + "+"]).joined(separator: ", ") + ")"
    }
  }

  /// A group has the name of no element's pattern and of no word of the syntax.
  private static func name(of group: ElementGroup) -> String { "group." + group.rawValue }

  private static func datatype(of type: AttributeType) -> String {
    switch type {
    case .id, .reference: "xsd:NCName"
    case .references: "list { xsd:NCName+ }"
    case .integer(let range):
      "xsd:integer { minInclusive = \"\(range.lowerBound)\" maxInclusive = \"\(range.upperBound)\" }"
    case .percent: "xsd:integer { minInclusive = \"0\" maxInclusive = \"100\" }"
    case .number: "xsd:decimal"
    case .boolean: "\"true\" | \"false\""
    case .choice(let words): words.map { "\"\($0)\"" }.joined(separator: " | ")
    case .language: "xsd:language"
    case .dayOrToday: "\"today\" | xsd:date"
    case .text, .period, .picture, .file, .webAddress: "text"
    }
  }
}
