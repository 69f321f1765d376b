internal import ActivityKit

/// Text with places for what the author of an activity wrote, `bins.{id}` or `{statement[untrue].id}`, and for what the
/// bundle says in the reader's language: `{say.well-done}`.
struct AuthorsWords: Sendable {
  private let parts: [Part]

  private enum Part: Sendable {
    case words(String)
    case path([Step])
  }

  private struct Step: Sendable {
    let name: String
    /// An attribute that selects, and the value that it must have.
    let selector: (name: String, value: String)?
  }

  /// Nil where a brace has no partner, or what stands between two is no path.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{") {
      if start > rest.startIndex { parts.append(.words(String(rest[..<start]))) }
      guard let end = rest[start...].firstIndex(of: "}") else { return nil }
      let steps = rest[rest.index(after: start)..<end].split(separator: ".", omittingEmptySubsequences: false)
        .map(Self.step)
      guard steps.allSatisfy({ $0 != nil }), !steps.isEmpty else { return nil }
      parts.append(.path(steps.compactMap(\.self)))
      rest = rest[rest.index(after: end)...]
    }
    guard !rest.contains("}") else { return nil }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  private static func step(_ text: Substring) -> Step? {
    func isName(_ text: Substring) -> Bool {
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    guard let bracket = text.firstIndex(of: "[") else {
      return isName(text) ? Step(name: String(text), selector: nil) : nil
    }
    let name = text[..<bracket]
    let inside = text[text.index(after: bracket)...]
    guard inside.last == "]", isName(name) else { return nil }
    let selector = inside.dropLast().split(separator: "=", maxSplits: 1)
    guard let attribute = selector.first, isName(attribute) else { return nil }
    return Step(name: String(name), selector: (String(attribute), selector.count > 1 ? String(selector[1]) : "true"))
  }

  /// The first name of a path that is not declared; nil where all are.
  ///
  /// - Parameter messages: the ids of what the bundle says; none where that has no place.
  func unknownName(in scopes: [Declaration], messages: Set<String> = []) -> String? {
    for case .path(let steps) in parts where !scopes.contains(where: { Self.isDeclared(steps, in: $0) }) {
      if let id = Self.message(steps), messages.contains(id) { continue }
      return steps.map(\.name).joined(separator: ".")
    }
    return nil
  }

  /// The id of what the bundle says; nil for what the author wrote: no element is called `say`.
  private static func message(_ steps: [Step]) -> String? {
    steps.count == 2 && steps[0].name == "say" ? steps[1].name : nil
  }

  private static func isDeclared(_ steps: [Step], in declaration: Declaration) -> Bool {
    var place = declaration
    for step in steps.dropLast() {
      guard let child = place.child(step.name) else { return false }
      if let selector = step.selector, child.attribute(selector.name) == nil { return false }
      place = child
    }
    guard let last = steps.last, last.selector == nil else { return false }
    return last.name == "text" ? place.holdsText : place.attribute(last.name) != nil
  }

  /// Every value that the text stands for: one for a path that leads to one, none where it leads nowhere. Inner scopes
  /// come last.
  func values(in scopes: [Definition]) -> [String] {
    if parts.count == 1, case .path(let steps) = parts[0] { return Self.values(steps, in: scopes) }
    return [text(in: scopes)]
  }

  /// One text.
  ///
  /// - Parameter messages: what the bundle says, by id.
  func text(in scopes: [Definition], messages: BundleWords = [:]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): return words
      case .path(let steps):
        if let id = Self.message(steps) { return messages[id]?.plain ?? "" }
        return Self.values(steps, in: scopes).joined(separator: " ")
      }
    }.joined()
  }

  private static func values(_ steps: [Step], in scopes: [Definition]) -> [String] {
    for scope in scopes.reversed() {
      var places = [scope]
      for step in steps.dropLast() {
        places = places.flatMap { $0.children[step.name] ?? [] }
        if let selector = step.selector { places = places.filter { $0.attributes[selector.name] == selector.value } }
      }
      guard let last = steps.last else { return [] }
      let found = places.compactMap { last.name == "text" ? $0.text : $0.attributes[last.name] }.filter { !$0.isEmpty }
      if !found.isEmpty { return found }
    }
    return []
  }
}
