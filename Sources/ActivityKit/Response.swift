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

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([String: [String]].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}

/// A response that cannot be evaluated: for each field, why. The participant is asked again and nothing is recorded.
public struct ResponseError: Error, Sendable, Equatable {
  public let problems: [Problem]

  public init(_ problems: [Problem]) { self.problems = problems }

  public struct Problem: Sendable, Equatable {
    /// The name of the field.
    public let field: String
    public let reason: Reason

    public init(field: String, reason: Reason) {
      self.field = field
      self.reason = reason
    }
  }

  public enum Reason: String, Sendable, Equatable, CaseIterable {
    /// Nothing was chosen.
    case unanswered
    /// More than one was chosen where one is asked for.
    case tooMany
    /// A value was sent that was never offered.
    case unknownValue
    /// All have to be chosen.
    case incomplete
  }
}
