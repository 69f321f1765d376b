/// What a participant sent: for each field of the view, the values chosen or written.
///
/// It comes from outside and may hold anything: missing fields, unknown fields, values that were never offered.
public struct Response: Sendable, Equatable, Codable {
  /// Values by field name, in the order sent.
  public let values: [String: [String]]

  public init(_ values: [String: [String]] = [:]) { self.values = values }

  /// The values of one field; empty where nothing was sent.
  public subscript(field: String) -> [String] { values[field] ?? [] }

  /// The response without fields that are not among these.
  public func keeping(_ fields: Set<String>) -> Response {
    Response(values.filter { fields.contains($0.key) })
  }

  /// The response with other values for a field.
  public func setting(_ field: String, to new: [String]) -> Response {
    var values = values
    values[field] = new
    return Response(values)
  }

  /// The words written into a field, without white space at their ends; empty where nothing was.
  public func text(_ field: String) -> String { self[field].first?.withoutOuterWhiteSpace ?? "" }

  /// The number written into a field: digits, with a sign and a decimal point or comma where there is one. Nil for
  /// anything else.
  public func number(_ field: String) -> Double? { Double(written: text(field)) }

  /// Whether one statement was ticked.
  public func isConfirmed(_ field: String) -> Bool { self[field].contains(Confirmation.yes) }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: [String]].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}

extension String {
  /// The text without white space of any kind at its ends.
  public var withoutOuterWhiteSpace: String {
    let kept = drop { $0.isWhitespace }
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}

extension Double {
  /// Reads a number as people write it; nil for anything else.
  public init?(written text: String) {
    guard (1...40).contains(text.utf8.count) else { return nil }
    var plain = ""
    for character in text.unicodeScalars {
      switch character {
      case "0"..."9": plain.unicodeScalars.append(character)
      case ".", ",": plain.append(".")
      case "-", "\u{2212}", "+": plain.append(character == "+" ? "+" : "-")
      default: return nil
      }
    }
    guard let number = Double(plain), number.isFinite else { return nil }
    self = number
  }
}
