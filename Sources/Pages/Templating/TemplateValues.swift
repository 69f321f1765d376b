import Mustache

/// What a template is filled with: names and values. Mustache reads it as it reads a dictionary, but only values
/// of these kinds can stand in it, and it answers faster than a `[String: Any]`.
struct TemplateValues: Sendable, MustacheParent, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: Value]

  enum Value: Sendable {
    /// Words, escaped where they are put in.
    case text(String)
    /// Words that may be missing: a section around them shows only where they are there; `{{.}}` says them.
    case maybe(String?)
    /// Markup: only `{{html:name}}` puts it in.
    case html(HTML)
    case flag(Bool)
    /// A section that shows where the values are there, and once for each of a list.
    case one(TemplateValues?)
    case list([TemplateValues])
  }

  init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(elements) { _, last in last }
  }

  func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text): text
    case .maybe(let text): text ?? false
    case .html(let html): Markup(html: html)
    case .flag(let flag): flag
    case .one(let values): values ?? false
    case .list(let list): list
    case nil: nil
    }
  }

  func merging(_ others: TemplateValues) -> TemplateValues {
    var merged = self
    merged.values.merge(others.values) { _, last in last }
    return merged
  }
}

extension TemplateValues.Value: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

/// The values of a whole page: where Mustache looks last, so a name that is not here either is missing.
struct RootValues: MustacheParent {
  let values: TemplateValues
  let report: @Sendable (String) -> Void

  func child(named name: String) -> Any? {
    let child = values.child(named: name)
    if child == nil { report(name) }
    return child
  }
}

/// `{{html:name}}` asks for `name.html`. Only a value of this type has such a child, so a plain text in its place
/// gives nothing, and markup in the place of a text is escaped.
private struct Markup: MustacheParent, CustomStringConvertible {
  let html: HTML

  var description: String { html.text }

  func child(named name: String) -> Any? { name == "html" ? html.text : nil }
}
