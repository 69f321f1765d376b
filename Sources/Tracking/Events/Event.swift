public import Curriculum

/// One thing that happened. Events are only ever added; everything else that is known is derived from them.
public struct Event: Sendable, Equatable {
  public let organization: OrganizationID
  /// Who did it.
  public let actor: EventActor
  public let at: Instant
  public let fact: Fact

  public init(organization: OrganizationID, actor: EventActor, at: Instant, fact: Fact) {
    self.organization = organization
    self.actor = actor
    self.at = at
    self.fact = fact
  }
}

/// Who caused an event.
public enum EventActor: Sendable, Hashable {
  case participant(ParticipantID)
  case staff(StaffID)
  /// The engine itself, as at the first start.
  case system
}

extension EventActor: CustomStringConvertible, Codable {
  /// `participant:ID`, `staff:ID` or `system`: how the log keeps it.
  public var description: String {
    switch self {
    case .participant(let id): "participant:\(id)"
    case .staff(let id): "staff:\(id)"
    case .system: "system"
    }
  }

  /// Reads what `description` gives; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("participant", 2): self = .participant(ParticipantID(parts[1]))
    case ("staff", 2): self = .staff(StaffID(parts[1]))
    case ("system", 1): self = .system
    default: return nil
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let actor = EventActor(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no actor: \(text)")
    }
    self = actor
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
