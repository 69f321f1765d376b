public import ActivityKit
public import Curriculum

/// What an answer was worth, as the log keeps it: an outcome without the author's words. These are in the module
/// already, and are said again by evaluating the answer again.
public struct Marks: Sendable, Equatable {
  public let score: Percentage
  public let passed: Bool
  /// In the order of the view.
  public let items: [Item]
  /// Why there is no judgement; nil where there is one.
  public let progress: Open?

  public init(score: Percentage, passed: Bool, items: [Item], progress: Open? = nil) {
    self.score = score
    self.passed = passed
    self.items = items
    self.progress = progress
  }

  public init(of outcome: Outcome) {
    self.init(
      score: outcome.score, passed: outcome.passed,
      items: outcome.items.map { Item(field: $0.field, isRight: $0.isRight, isCritical: $0.isCritical) },
      progress: outcome.progress.name.flatMap(Open.init))
  }

  /// An answer that is not judged.
  public enum Open: String, Sendable, Equatable, Decodable {
    /// The activity goes on.
    case continues
    /// It is judged later.
    case waiting
  }

  /// Whether one field was right.
  public struct Item: Sendable, Equatable {
    public let field: String
    public let isRight: Bool
    public let isCritical: Bool

    public init(field: String, isRight: Bool, isCritical: Bool) {
      self.field = field
      self.isRight = isRight
      self.isCritical = isCritical
    }
  }
}

extension Marks: Decodable {}

extension Marks.Item: Decodable {
  private enum CodingKeys: String, CodingKey {
    case field, isRight, isCritical
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      field: try container.decode(String.self, forKey: .field),
      isRight: try container.decode(Bool.self, forKey: .isRight),
      isCritical: try container.decodeIfPresent(Bool.self, forKey: .isCritical) ?? false)
  }
}
