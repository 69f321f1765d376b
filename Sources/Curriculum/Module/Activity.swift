/// Something to do in a section. What it is, only the plugin of its type knows.
///
/// It never changes once it is made; a class, so that handing it around copies one pointer and not all that it holds.
public final class Activity: Sendable {
  public let id: ActivityID
  public let objective: ObjectiveID?
  /// What has to happen for the activity to count as done.
  public let requires: CompletionMode
  /// The name of the definition's element, which names the plugin: `quiz`.
  public let type: String
  /// What the author wrote: the plugin reads it.
  public let definition: Element
  /// Changes exactly when the meaning of the definition does.
  public let fingerprint: Fingerprint
  /// What it was in earlier revisions; nil where nothing is known of them.
  public let past: ActivityPast?

  public init(
    id: ActivityID, objective: ObjectiveID?, requires: CompletionMode, type: String, definition: Element,
    fingerprint: Fingerprint, past: ActivityPast? = nil
  ) {
    self.id = id
    self.objective = objective
    self.requires = requires
    self.type = type
    self.definition = definition
    self.fingerprint = fingerprint
    self.past = past
  }
}

/// When an activity counts as done.
public enum CompletionMode: String, Sendable, Codable, CaseIterable {
  /// Its page was read.
  case viewed
  /// Any valid response was given.
  case answered
  /// The response met the pass mark and every critical item was right.
  case passed
  /// Somebody else saw it done and signed.
  case observed
}

/// The SHA-256 of an activity's canonical XML (C14N 1.1), as 64 hexadecimal digits.
public struct Fingerprint: Hashable, Sendable, Codable, CustomStringConvertible {
  public let hexadecimal: String

  public init(_ hexadecimal: String) { self.hexadecimal = hexadecimal }

  public var description: String { hexadecimal }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }
}
