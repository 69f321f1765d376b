internal import Curriculum

/// The RELAX NG grammar (ISO/IEC 19757-2, XML syntax) of the module language, derived from the declarations.
///
/// What the structural checks accept, the grammar accepts, and the other way round: tests hold both against
/// independent validators. Meaning (references, unique ids, a correct answer) is beyond a grammar.
public struct RelaxNG: Sendable {
  /// The grammar as a document.
  public let text: String

  public init(_ vocabulary: Vocabulary) {
    var output = """
      <?xml version="1.0" encoding="UTF-8"?>
      <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="\(orientationNamespace)"
          xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
          datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start><choice>

      """
    for root in vocabulary.roots { Self.write(root, to: &output) }
    output += "</choice></start>\n"
    for group in ElementGroup.allCases {
      output += "<define name=\"\(group.rawValue)\"><choice>\n"
      let members = vocabulary.groups[group] ?? []
      for member in members { Self.write(member, to: &output) }
      if members.isEmpty { output += "<notAllowed/>\n" }
      output += "</choice></define>\n"
    }
    text = output + "</grammar>\n"
  }

  private static func write(_ schema: ElementSchema, to output: inout String) {
    output += "<element name=\"\(schema.name)\">\n\(documentation(schema.purpose))\n"
    for attribute in schema.attributes { write(attribute, to: &output) }
    writeContent(of: schema, to: &output)
    output += "</element>\n"
  }

  private static func write(_ attribute: AttributeSchema, to output: inout String) {
    // `ns=""` because the grammar's namespace is that of elements; xml:lang brings its own prefix.
    let name =
      attribute.name == "xml:lang"
      ? "<attribute name=\"lang\" ns=\"http://www.w3.org/XML/1998/namespace\">"
      : "<attribute name=\"\(attribute.name)\" ns=\"\">"
    let pattern = "\(name)\(documentation(attribute.help))\(datatype(of: attribute.type))</attribute>"
    output += (attribute.isRequired ? pattern : "<optional>\(pattern)</optional>") + "\n"
  }

  /// What editors show beside an element or an attribute.
  private static func documentation(_ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    return "<a:documentation>\(escaped)</a:documentation>"
  }

  private static func writeContent(of schema: ElementSchema, to output: inout String) {
    switch (schema.text, schema.children.isEmpty) {
    case (.none, true): output += "<empty/>\n"
    case (.none, false): writeInterleave(of: schema.children, to: &output)
    case (.allowed, _): writeInterleave(of: schema.children, withText: true, to: &output)
    case (.required, true): output += notBlank + "\n"
    case (.required, false): writeRequiredText(with: schema.children, to: &output)
    }
  }

  private static func writeInterleave(
    of children: [ElementSchema.Child], withText hasText: Bool = false, to output: inout String
  ) {
    output += "<interleave>\n"
    if hasText { output += "<text/>\n" }
    for child in children { write(child, to: &output) }
    output += "</interleave>\n"
  }

  /// A grammar cannot ask for text beside elements. It can ask for text alone, or for text and at least one element:
  /// each element that may stand in a text holds text itself.
  private static func writeRequiredText(with children: [ElementSchema.Child], to output: inout String) {
    output += "<choice>\n\(notBlank)\n"
    for index in children.indices {
      var withOne = children
      withOne[index] = children[index].atLeastOnce
      writeInterleave(of: withOne, withText: true, to: &output)
    }
    output += "</choice>\n"
  }

  private static func write(_ child: ElementSchema.Child, to output: inout String) {
    var pattern = ""
    switch child.kind {
    case .element(let schema): write(schema, to: &pattern)
    case .group(let group): pattern = "<ref name=\"\(group.rawValue)\"/>\n"
    }
    switch child.occurrence {
    case .one: output += pattern
    case .optional: output += "<optional>\(pattern)</optional>\n"
    case .any: output += "<zeroOrMore>\(pattern)</zeroOrMore>\n"
    case .oneOrMore: output += "<oneOrMore>\(pattern)</oneOrMore>\n"
    case .atLeast(let count):
      output +=
        "<group>" + String(repeating: pattern, count: max(0, count - 1)) + "<oneOrMore>\(pattern)</oneOrMore></group>\n"
    }
  }

  /// Text that holds more than white space, no-break spaces and the like.
  private static let notBlank = string(matching: "[\\s\\S]*[^&#x9;&#xA;&#xD;&#x85;\\p{Z}][\\s\\S]*")
  private static let name = "[A-Za-z][A-Za-z0-9\\-]{0,63}"

  private static func datatype(of type: AttributeType) -> String {
    switch type {
    case .id, .reference: string(matching: name)
    case .references: string(matching: " *\(name)( +\(name))* *")
    case .text: notBlank
    case .integer(let range): integer(range)
    case .number: string(matching: "-?[0-9]+(\\.[0-9]+)?")
    case .percent: integer(0...100)
    case .boolean: choice(["true", "false"])
    case .choice(let words): choice(words)
    case .language: string(matching: "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
    case .dayOrToday:
      "<choice><value type=\"string\">today</value>"
        + "\(data("date", except: "[\\s\\S]*[^0-9\\-][\\s\\S]*|-.*|0000.*|[0-9]{5,}.*"))</choice>"
    case .period: string(matching: "[1-9][0-9]{0,3} (day|week|month|year)s?")
    case .picture: file(endingIn: pictureEndings)
    case .file(let kind): file(endingIn: kind.endings)
    case .webAddress: string(matching: WebAddress.pattern)
    }
  }

  /// A name in the folder with one of some endings, in any case of letters.
  private static func file(endingIn endings: [String]) -> String {
    let anyCase = endings.map { ending in
      ending.dropFirst().map { $0.isLetter ? "[\($0)\($0.uppercased())]" : String($0) }.joined()
    }
    return string(
      matching: "[^./\\\\&#x9;&#xA;&#xD;][^/\\\\&#x9;&#xA;&#xD;]*\\.(\(anyCase.joined(separator: "|")))")
  }

  /// The data type collapses white space before it looks at a value; the exception is held against the value as it is.
  private static func integer(_ range: ClosedRange<Int>) -> String {
    data(
      "integer", [("minInclusive", String(range.lowerBound)), ("maxInclusive", String(range.upperBound))],
      except: "[\\s\\S]*[^0-9][\\s\\S]*")
  }

  private static func choice(_ words: [String]) -> String {
    "<choice>" + words.map { "<value type=\"string\">\($0)</value>" }.joined() + "</choice>"
  }

  private static func string(matching pattern: String) -> String { data("string", [("pattern", pattern)]) }

  private static func data(
    _ type: String, _ parameters: [(name: String, value: String)] = [], except pattern: String? = nil
  ) -> String {
    let inner = parameters.map { "<param name=\"\($0.name)\">\($0.value)</param>" }.joined()
    let exception = pattern.map { "<except>\(string(matching: $0))</except>" } ?? ""
    return "<data type=\"\(type)\">\(inner)\(exception)</data>"
  }
}

extension ElementSchema.Child {
  /// The same child, where it may not be left out.
  fileprivate var atLeastOnce: ElementSchema.Child {
    switch occurrence {
    case .optional: ElementSchema.Child(kind, .one)
    case .any: ElementSchema.Child(kind, .oneOrMore)
    case .one, .oneOrMore, .atLeast: self
    }
  }
}
