public import Curriculum

extension Messages {
  /// Words in a row: `Sam`, `Sam and Ana`, `Sam, Ana and Lee`.
  public func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    guard words.count > 1 else { return last }
    let first = words.dropLast().joined(separator: ", ")
    return self(Self.soundsLikeI(last) ? "list.and-before-i" : "list.and", ["first": first, "last": last])
  }

  /// A calendar day in words: `September 1, 2026`.
  public func day(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return self("date", ["year": String(year), "month": self("month.\(month)"), "day": String(date)])
  }

  /// Spanish says "e" instead of "y" before the sound of i: Ana e Inés, but Ana y Hielo.
  private static func soundsLikeI(_ word: String) -> Bool {
    let start = word.lowercased().prefix(3)
    if start.hasPrefix("hi") { return !start.hasPrefix("hie") && !start.hasPrefix("hia") }
    return start.hasPrefix("i") || start.hasPrefix("í")
  }
}
