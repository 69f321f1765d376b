/// What a response to an activity of a type is: pages speak of it in the words that fit.
public enum ResponseKind: String, Sendable, Codable, CaseIterable {
  /// It can be right or wrong: "Check my answers".
  case judged
  /// A promise; nothing is right or wrong: "I agree".
  case agreement
  /// Somebody's own words or choice; nothing is right or wrong: "Save my answer".
  case personal
}
