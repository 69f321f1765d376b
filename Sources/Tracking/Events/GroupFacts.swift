public import Curriculum

/// Staff let a group start although a rule that only warns does not hold.
public struct RuleOverride: Sendable, Equatable {
  public let group: GroupID
  public let rule: RuleID
  /// Why, in the words of whoever did it.
  public let reason: String
  /// The last day on which it counts.
  public let until: Day

  public init(group: GroupID, rule: RuleID, reason: String, until: Day) {
    self.group = group
    self.rule = rule
    self.reason = reason
    self.until = until
  }
}

/// Staff took an override back.
public struct OverrideEnd: Sendable, Equatable, Decodable {
  public let group: GroupID
  public let rule: RuleID

  public init(group: GroupID, rule: RuleID) {
    self.group = group
    self.rule = rule
  }
}

/// Staff paused a group, or ended it.
public struct Halt: Sendable, Equatable, Decodable {
  public let group: GroupID
  /// Why, in the words of whoever did it.
  public let reason: String

  public init(group: GroupID, reason: String) {
    self.group = group
    self.reason = reason
  }
}

extension RuleOverride: Decodable {
  private enum CodingKeys: String, CodingKey {
    case group, rule, reason, until
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      group: try container.decode(GroupID.self, forKey: .group), rule: try container.decode(RuleID.self, forKey: .rule),
      reason: try container.decode(String.self, forKey: .reason), until: try container.decodeDay(forKey: .until))
  }
}

extension KeyedDecodingContainer {
  /// A calendar day as `Day` writes it.
  func decodeDay(forKey key: Key) throws -> Day {
    let text = try decode(String.self, forKey: key)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "no day: \(text)")
    }
    return day
  }
}
