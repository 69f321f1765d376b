import ActivityKit

/// OK28: reflections.
enum ReflectionExplanations {
  static let all = [
    Explanation(
      "OK2801", "reflection.same-symbol",
      """
      Two symbols of a reflection say the same, so that nobody knows which of them to choose, and what was meant cannot
      be read later. Write another word, or remove one of the two.
      """,
      wrong: reflection(with: "Calm"), right: reflection(with: "uneasy"))
  ]

  private static func reflection(with word: String) -> String {
    """
    <reflection><prompt>How was it?</prompt><symbol id="calm">calm</symbol><symbol id="other">\(word)</symbol>\
    <private>I prefer to keep it private.</private></reflection>
    """
  }
}
