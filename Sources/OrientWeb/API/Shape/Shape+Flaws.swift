internal import Curriculum

/// What is wrong at one place of a request.
struct Flaw: Sendable, Equatable {
  let place: Place
  /// What was expected, and what to do.
  let detail: String

  enum Place: Sendable, Equatable {
    /// A JSON Pointer (RFC 6901) into the body; the empty one is the whole.
    case body(String)
    /// A parameter of the address or a header.
    case parameter(String)
  }
}

extension Shape {
  /// What is wrong with a value that should have this shape; none where nothing is.
  func flaws(in value: JSON, at pointer: String = "") -> [Flaw] {
    switch (self, value) {
    case (.named(_, let shape), _): shape.flaws(in: value, at: pointer)
    case (.maybe, .null): []
    case (.maybe(let shape), _): shape.flaws(in: value, at: pointer)
    case (.either(let shapes), _):
      shapes.contains { $0.flaws(in: value, at: pointer).isEmpty } ? [] : [flaw(at: pointer)]
    case (.text(let shape), .string(let text)):
      shape.refusal(of: text).map { [Flaw(place: .body(pointer), detail: $0)] } ?? []
    case (.integer(let range), .integer(let number)):
      range?.contains(number) == false ? [flaw(at: pointer)] : []
    case (.number, .integer), (.number, .number), (.boolean, .bool), (.open, .object): []
    case (.list(let shape), .array(let values)):
      values.enumerated().flatMap { shape.flaws(in: $1, at: "\(pointer)/\($0)") }
    case (.map(let shape), .object(let members)):
      members.flatMap { shape.flaws(in: $0.value, at: pointer.appending(token: $0.name)) }
    case (.record(let shape), .object(let members)): shape.flaws(in: members, at: pointer)
    default: [flaw(at: pointer)]
    }
  }

  private func flaw(at pointer: String) -> Flaw {
    Flaw(place: .body(pointer), detail: "Expected \(words).")
  }

  /// What is expected, in words.
  var words: String {
    switch self {
    case .text(let shape): shape.words
    case .integer(let range?): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .integer(nil): "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    case .record, .map, .open: "an object"
    case .maybe(let shape): "\(shape.words), or null"
    case .either(let shapes): shapes.map(\.words).joined(separator: ", or ")
    case .named(_, let shape): shape.words
    }
  }
}

extension RecordShape {
  func flaws(in members: [JSON.Member], at pointer: String) -> [Flaw] {
    var flaws: [Flaw] = []
    for field in fields {
      if let member = members.first(where: { $0.name == field.name }) {
        flaws += field.shape.flaws(in: member.value, at: pointer.appending(token: field.name))
      } else if field.isRequired {
        let detail = "This is missing. Expected \(field.shape.words)."
        flaws.append(Flaw(place: .body(pointer.appending(token: field.name)), detail: detail))
      }
    }
    guard isClosed else { return flaws }
    let known = fields.map(\.name).joined(separator: ", ")
    for member in members where !fields.contains(where: { $0.name == member.name }) {
      let detail = "Nothing of this name is expected here; there are: \(known)."
      flaws.append(Flaw(place: .body(pointer.appending(token: member.name)), detail: detail))
    }
    return flaws
  }
}

extension TextShape {
  /// Why a text is not of this shape; nil where it is.
  func refusal(of text: String) -> String? {
    // No database keeps it, and no name or answer needs it.
    if text.utf8.contains(0) { return "A text cannot hold the character U+0000." }
    return isFitting(text) ? nil : "Expected \(words)."
  }

  private func isFitting(_ text: String) -> Bool {
    // JSON Schema counts code points.
    if let length, !length.contains(text.unicodeScalars.count) { return false }
    switch kind {
    case .plain, .address, .instant: return true
    case .choice(let values): return values.contains(text)
    case .id: return (1...100).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isOfID)
    case .day: return Day(text) != nil
    }
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  var words: String {
    switch kind {
    case .plain: length.map { "a text of \($0.lowerBound) to \($0.upperBound) characters" } ?? "a text"
    case .choice(let values): "one of \(values.joined(separator: ", "))"
    case .id: "an id: up to 100 letters, digits, hyphens, points and underscores"
    case .day: "a day, such as 2027-06-30"
    case .instant: "a moment, such as 2026-11-25T21:15:10.000Z"
    case .address: "an address"
    }
  }
}

extension String {
  /// The JSON Pointer to a member of what this one points to.
  func appending(token: String) -> String {
    let escaped = token.unicodeScalars.map { scalar in
      switch scalar {
      case "~": "~0"
      case "/": "~1"
      default: String(scalar)
      }
    }
    return "\(self)/\(escaped.joined())"
  }
}
