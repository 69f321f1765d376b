internal import Foundation

/// A value that a type keeps from one response to the next, such as the path through a story that branches. The engine
/// keeps it without looking into it: JSON text of at most 16 KiB.
public struct StoredState: Sendable, Equatable, Codable {
  /// In bytes.
  public static let limit = 16 * 1024

  public let json: String

  /// - Returns: nil where the text is no JSON or longer than the limit.
  public init?(json: String) {
    guard json.utf8.count <= Self.limit,
      (try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) != nil
    else { return nil }
    self.json = json
  }

  /// A plugin's own value; equal values give equal states.
  ///
  /// - Returns: nil where the value cannot be written as JSON, or takes more than the limit.
  public init?(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value), data.count <= Self.limit else { return nil }
    json = String(decoding: data, as: UTF8.self)
  }

  /// The plugin's own value; nil where the state holds another one.
  public func value<Value: Decodable>(as type: Value.Type) -> Value? {
    JSONValue.value(of: Array(json.utf8), as: type)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let state = StoredState(json: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no JSON text of at most 16 KiB")
    }
    self = state
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(json)
  }
}

/// JSON that a plugin finds in a file or in its stored state: plugins import this module alone.
public enum JSONValue {
  /// Nil where the bytes are no JSON, or JSON of another form.
  public static func value<Value: Decodable>(of bytes: [UInt8], as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
