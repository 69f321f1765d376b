internal import Curriculum

/// The reference for authors, in Markdown: every element, every attribute, what may stand where, derived from the
/// declarations.
public struct LanguageReference: Sendable {
  /// The whole page.
  public let text: String

  public init(_ vocabulary: Vocabulary) { self.init(vocabulary, opening: Self.opening(vocabulary)) }

  /// - Parameter opening: what stands above the elements.
  init(_ vocabulary: Vocabulary, opening: String) {
    var entries: [Entry] = []
    var waiting = vocabulary.roots.map { (schema: $0, parent: String?.none) }
    var seen: Set<String> = []
    while !waiting.isEmpty {
      let (schema, parent) = waiting.removeFirst()
      let index = entries.firstIndex { $0.describesSame(as: schema) }
      if let index {
        if let parent { entries[index].parents.insert(parent) }
      } else {
        entries.append(Entry(schema: schema, parents: parent.map { [$0] } ?? []))
      }
      guard seen.insert(Entry.key(of: schema)).inserted else { continue }
      waiting += vocabulary.children(of: schema).map { ($0.schema, schema.name) }
    }
    let sorted = entries.enumerated().sorted { one, other in
      (one.element.schema.name, one.offset) < (other.element.schema.name, other.offset)
    }.map(\.element)
    text = ([opening] + sorted.map { $0.section(vocabulary) }).joined(separator: "\n\n") + "\n"
  }

  private static func opening(_ vocabulary: Vocabulary) -> String {
    let roots = vocabulary.roots.map { "`<\($0.name)>`" }.joined(separator: ", ")
    return """
      # Reference of the module language

      This page is written by `orient schema --reference`; a test holds it to the declarations.

      Every element is in the namespace `\(orientationNamespace)`, which the first tag names:
      `<module xmlns="\(orientationNamespace)" …>`. A file begins with one of \(roots).
      The order of elements is free between kinds; it counts where it is reading order.
      [Writing modules](authoring.md) shows how they are used.
      """
  }

  /// An element; where one name means different things in different places, each is an entry.
  private struct Entry {
    let schema: ElementSchema
    var parents: Set<String>

    func describesSame(as other: ElementSchema) -> Bool { Self.key(of: schema) == Self.key(of: other) }

    static func key(of schema: ElementSchema) -> String {
      let attributes = schema.attributes.map { "\($0.name) \($0.type) \($0.help)" }
      let children = schema.children.map { child in
        switch child.kind {
        case .element(let schema): "\(schema.name) \(child.occurrence)"
        case .group(let group): "\(group) \(child.occurrence)"
        }
      }
      return ([schema.name, schema.purpose, "\(schema.text)"] + attributes + children).joined(separator: "|")
    }

    func section(_ vocabulary: Vocabulary) -> String {
      var parts = ["## `<\(schema.name)>`", schema.purpose + textRule]
      if !parents.isEmpty { parts.append("Stands in " + Self.list(parents.sorted()) + ".") }
      if !schema.attributes.isEmpty {
        let rows = schema.attributes.map { "| `\($0.name)` | \($0.type.inWords) | \($0.obligation) | \($0.help) |" }
        parts.append((["| attribute | value | | meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n"))
      }
      if !schema.children.isEmpty {
        let rows = schema.children.map { "- " + Self.words(for: $0, vocabulary) }
        parts.append("Inside:\n\n" + rows.joined(separator: "\n"))
      }
      if let example = schema.example { parts.append("```xml\n\(example)\n```") }
      return parts.joined(separator: "\n\n")
    }

    private var textRule: String {
      switch schema.text {
      case .none: ""
      case .allowed: " Text may stand in it."
      case .required: " It holds text."
      }
    }

    private static func list(_ names: [String]) -> String { names.map { "`<\($0)>`" }.joined(separator: ", ") }

    private static func words(for child: ElementSchema.Child, _ vocabulary: Vocabulary) -> String {
      let names =
        switch child.kind {
        case .element(let schema): [schema.name]
        case .group(let group): (vocabulary.groups[group] ?? []).map(\.name)
        }
      let those = names.count > 1 ? "any of " + list(names) : list(names)
      return "\(child.occurrence.inWords): \(those)"
    }
  }
}

extension ElementSchema.Occurrence {
  fileprivate var inWords: String {
    switch self {
    case .one: "one"
    case .optional: "one, or none"
    case .any: "any number"
    case .oneOrMore: "one or more"
    case .atLeast(let count): "\(count) or more"
    }
  }
}

extension AttributeSchema {
  fileprivate var obligation: String {
    isRequired ? "required" : defaultValue.map { "otherwise \($0)" } ?? "optional"
  }
}

extension AttributeType {
  fileprivate var inWords: String {
    switch self {
    case .id: "an id"
    case .reference(let kind): "the id of \("aeiou".contains(kind.inWords.first ?? " ") ? "an" : "a") \(kind.inWords)"
    case .references(let kind): "ids of \(kind.inWords)s, with spaces between"
    case .text: "text"
    case .integer(let range): "a whole number, \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .percent: "0 to 100"
    case .boolean: "`true` or `false`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .language: "a language, such as `es`"
    case .dayOrToday: "a date as `2027-01-31`, or `today`"
    case .period: "a stretch of time, such as `14 days`"
    case .picture: "the name of a picture"
    case .file(let kind): "the name of a file of \(kind.rawValue)"
    case .webAddress: "an address that begins with `https://`"
    }
  }
}

extension ReferenceKind {
  fileprivate var inWords: String {
    switch self {
    case .module, .section, .role, .kit, .field, .objective, .activity: rawValue
    case .term: "glossary entry"
    case .sharedSection: "shared section"
    case .actor: "role (or `staff`)"
    }
  }
}
