import Mustache

/// Turns the source of a template into what Mustache reads, for one language.
///
/// Three things are ours: `{{t:key}}` is a message, put in here, once; `{{c:name}}` a constant; `{{html:name}}` the
/// one way to put in markup, which works for `HTML` values only.
struct TemplateLoader {
  let messages: Messages
  let constants: [String: String]

  /// - Throws: `TemplateError` for a forbidden tag, an unknown message or constant, and what Mustache can't read.
  func load(_ source: String, named name: String) throws -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ByteEscaping.name)}}" + prepared(source, named: name))
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(template: name, problem: String(describing: error.error))
    }
  }

  /// The source with our tags replaced and the indentation of its lines left out.
  func prepared(_ source: String, named name: String) throws(TemplateError) -> String {
    var text = ""
    var rest = source.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")[...]
    while let open = rest.firstRange(of: "{{") {
      text += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else {
        throw TemplateError(template: name, problem: "a tag that does not end")
      }
      text += try replacement(for: String(rest[..<close.lowerBound]), in: name)
      rest = rest[close.upperBound...]
    }
    return text + rest
  }

  private func replacement(for tag: String, in template: String) throws(TemplateError) -> String {
    if let first = tag.first, "{&%=<$*".contains(first) || tag.hasPrefix(">*") {
      throw TemplateError(template: template, problem: "{{\(tag)}} is not allowed; markup goes in by {{html:name}}")
    }
    guard let colon = tag.firstIndex(of: ":") else { return "{{\(tag)}}" }
    let key = String(tag[tag.index(after: colon)...])
    switch tag[..<colon] {
    case "t":
      guard case .text(let pattern) = messages.entries[key], pattern.placeholders.isEmpty else {
        throw TemplateError(template: template, problem: "no plain message \(key) in \(messages.language.rawValue)")
      }
      return pattern.filled(with: [:]).escapedForHTML
    case "c":
      guard let constant = constants[key] else {
        throw TemplateError(template: template, problem: "no constant \(key)")
      }
      return constant.escapedForHTML
    case "html":
      return "{{{\(key).html}}}"
    default:
      throw TemplateError(template: template, problem: "{{\(tag)}} is no tag; there are t:, c: and html:")
    }
  }
}

/// A built-in template that cannot be used, which a test rules out.
public struct TemplateError: Error, CustomStringConvertible {
  /// The template's name, without its ending.
  public let template: String
  public let problem: String

  public var description: String { "Templates/\(template).mustache: \(problem)" }
}
