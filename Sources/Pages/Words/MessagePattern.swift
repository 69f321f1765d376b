/// A text with places to fill: `{name} has {count} minutes left`.
struct MessagePattern: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case text(String)
    case placeholder(String)
  }

  private let parts: [Part]

  /// Every `{` up to the next `}` is a placeholder; a brace without its partner is text.
  init(_ source: String) {
    var parts: [Part] = []
    var rest = source[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  var placeholders: Set<String> {
    Set(
      parts.compactMap { part in
        guard case .placeholder(let name) = part else { return nil }
        return name
      })
  }

  /// The text with its places filled. A place without a value stops a debug build.
  func filled(with values: [String: String]) -> String {
    if case .text(let only) = parts.first, parts.count == 1 { return only }
    return parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += words
      case .placeholder(let name):
        assert(values[name] != nil, "no value for {\(name)}")
        text += values[name] ?? ""
      }
    }
  }
}
