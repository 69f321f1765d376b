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
    output += "<element name=\"\(schema.name)\">\n"
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
    let pattern = "\(name)\(datatype(of: attribute.type))</attribute>"
    output += (attribute.isRequired ? pattern : "<optional>\(pattern)</optional>") + "\n"
  }

  private static func writeContent(of schema: ElementSchema, to output: inout String) {
    guard !schema.children.isEmpty || schema.text != .none else {
      output += "<empty/>\n"
      return
    }
    guard !schema.children.isEmpty else {
      output += schema.text == .required ? Self.data("string", ["pattern": notBlank]) + "\n" : "<text/>\n"
      return
    }
    output += "<interleave>\n"
    if schema.text != .none { output += "<text/>\n" }
    for child in schema.children { write(child, to: &output) }
    output += "</interleave>\n"
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
      output += "<group>" + String(repeating: pattern, count: max(0, count - 1)) + "<oneOrMore>\(pattern)</oneOrMore></group>\n"
    }
  }

  private static let notBlank = "[\\s\\S]*\\S[\\s\\S]*"
  private static let name = "[A-Za-z][A-Za-z0-9\\-]{0,63}"

  private static func datatype(of type: AttributeType) -> String {
    switch type {
    case .id, .reference: data("string", ["pattern": name])
    case .references: data("token", ["pattern": "\(name)( \(name))*"])
    case .text: data("string", ["pattern": notBlank])
    case .integer(let range):
      integer(range)
    case .number: data("double", [:])
    case .percent: integer(0...100)
    case .boolean: choice(["true", "false"])
    case .choice(let words): choice(words)
    case .language: data("language", [:])
    case .dayOrToday: "<choice><value type=\"string\">today</value><data type=\"date\"/></choice>"
    case .picture:
      data("string", ["pattern": "[^./\\\\][^/\\\\]*\\.([sS][vV][gG]|[pP][nN][gG]|[jJ][pP][eE]?[gG]|[wW][eE][bB][pP])"])
    }
  }

  private static func integer(_ range: ClosedRange<Int>) -> String {
    data("integer", ["minInclusive": String(range.lowerBound), "maxInclusive": String(range.upperBound)])
  }

  private static func choice(_ words: [String]) -> String {
    "<choice>" + words.map { "<value type=\"string\">\($0)</value>" }.joined() + "</choice>"
  }

  private static func data(_ type: String, _ parameters: [String: String]) -> String {
    let inner = parameters.sorted { $0.key > $1.key }.map { "<param name=\"\($0.key)\">\($0.value)</param>" }.joined()
    return inner.isEmpty ? "<data type=\"\(type)\"/>" : "<data type=\"\(type)\">\(inner)</data>"
  }
}
