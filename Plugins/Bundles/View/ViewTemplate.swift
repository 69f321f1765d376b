internal import ActivityKit

/// `view.mustache`: the part of Mustache that views need. `{{name}}` is a value, escaped; `{{#name}}…{{/name}}` is
/// repeated for each element, or shown where there is a value; `{{^name}}…{{/name}}` where there is none; `{{! … }}` says
/// something to its reader. There are no partials and nothing is ever put in unescaped.
///
/// A name that is not declared is a mistake and not an empty place, and what comes out has an end.
struct ViewTemplate: Sendable {
  private let nodes: [Node]

  indirect enum Node: Sendable {
    case words([UInt8])
    /// Inside of a tag, words lose their marks.
    case value(Name, isInTag: Bool)
    case section(Name, isInverted: Bool, [Node])
  }

  /// A name as it was written, and where.
  struct Name: Sendable {
    let text: String
    let position: SourcePosition
  }

  /// What is wrong with a template.
  struct Mistake: Error {
    let message: String
    let position: SourcePosition
    let help: String
  }

  /// In bytes.
  static let limit = 256 << 10

  init(_ bytes: [UInt8]) throws(Mistake) {
    var parser = TemplateParser(bytes: bytes)
    nodes = try parser.nodes(until: nil)
  }

  /// Looks whether every name is declared.
  ///
  /// - Parameter messages: the ids of the bundle's messages; they are written as `say.id`.
  func mistakes(declaration: Declaration, messages: Set<String>) -> [Mistake] {
    var found: [Mistake] = []
    check(nodes, [declaration], messages, &found)
    return found
  }

  private func check(_ nodes: [Node], _ scopes: [Declaration], _ messages: Set<String>, _ found: inout [Mistake]) {
    for node in nodes {
      switch node {
      case .words: continue
      case .value(let name, _):
        if !Self.isValue(name.text, scopes, messages) { found.append(unknown(name, scopes)) }
      case .section(let name, let isInverted, let inner):
        if let child = scopes.last?.child(name.text), !child.isAnswer {
          check(inner, isInverted ? scopes : scopes + [child], messages, &found)
        } else if Self.isValue(name.text, scopes, messages) {
          check(inner, scopes, messages, &found)
        } else {
          found.append(unknown(name, scopes))
        }
      }
    }
  }

  private static func isValue(_ name: String, _ scopes: [Declaration], _ messages: Set<String>) -> Bool {
    if name.hasPrefix("say.") { return messages.contains(String(name.dropFirst(4))) }
    if name == "number" { return true }
    let parts = name.split(separator: ".").map(String.init)
    return scopes.contains { scope in
      var scope = scope
      for part in parts.dropLast() {
        guard let child = scope.child(part), !child.isAnswer else { return false }
        scope = child
      }
      guard let last = parts.last else { return false }
      return last == "text" ? scope.holdsText : scope.attribute(last).map { !$0.isAnswer } ?? false
    }
  }

  private func unknown(_ name: Name, _ scopes: [Declaration]) -> Mistake {
    let scope = scopes.last
    let names =
      (scope?.attributes.filter { !$0.isAnswer }.map(\.schema.name) ?? [])
      + (scope?.children.filter { !$0.isAnswer }.map(\.schema.name) ?? []) + (scope?.holdsText == true ? ["text"] : [])
    return Mistake(
      message: "\"\(name.text)\" is nothing that a view can show here", position: name.position,
      help: "inside of <\(scope?.schema.name ?? "")> there is: \(names.joined(separator: ", ")); "
        + "what is an answer, views never see")
  }

  /// Fills the template. Nil where more comes out, or it takes longer, than a view may.
  func filled(with definition: Definition, messages: BundleWords) -> [UInt8]? {
    var sink = Sink()
    return fill(nodes, [definition], 0, messages, &sink) ? sink.bytes : nil
  }

  /// What comes out, and how often something was shown: a section without words takes time as well.
  private struct Sink {
    var bytes: [UInt8] = []
    var steps = 0
    var isFull: Bool { bytes.count > ViewTemplate.limit || steps > ViewTemplate.limit }
  }

  private func fill(
    _ nodes: [Node], _ scopes: [Definition], _ number: Int, _ messages: BundleWords, _ sink: inout Sink
  ) -> Bool {
    sink.steps += 1
    for node in nodes {
      switch node {
      case .words(let bytes): sink.bytes += bytes
      case .value(let name, let isInTag):
        let words = Self.value(name.text, scopes, number, messages)
        if isInTag { sink.bytes.append(escaping: words.plain) } else { sink.bytes.append(words) }
      case .section(let name, let isInverted, let inner):
        let list = scopes.last?.children[name.text]
        if let list, !isInverted {
          for (index, child) in list.enumerated() {
            guard fill(inner, scopes + [child], index + 1, messages, &sink) else { return false }
          }
          continue
        }
        let value = list.map { $0.isEmpty ? "" : "true" } ?? Self.value(name.text, scopes, number, messages).plain
        let isThere = !value.isEmpty && value != "false"
        guard isThere == isInverted || fill(inner, scopes, number, messages, &sink) else { return false }
      }
      guard !sink.isFull else { return false }
    }
    return !sink.isFull
  }

  private static func value(
    _ name: String, _ scopes: [Definition], _ number: Int, _ messages: BundleWords
  ) -> [Inline] {
    if name.hasPrefix("say.") { return messages[String(name.dropFirst(4))] ?? [] }
    if name == "number" { return [.text(String(number))] }
    let parts = name.split(separator: ".").map(String.init)
    for scope in scopes.reversed() {
      var place: Definition? = scope
      for part in parts.dropLast() { place = place?.children[part]?.first }
      guard let place, let last = parts.last else { continue }
      if last == "text", !place.text.isEmpty { return place.marked.isEmpty ? [.text(place.text)] : place.marked }
      if let value = place.attributes[last] { return [.text(value)] }
    }
    return []
  }
}
