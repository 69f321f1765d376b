/// Holds a response against what was asked, and collects what is wrong with it.
///
/// ```swift
/// var check = ResponseCheck(response)
/// let mood = check.one("mood", of: ["good", "bad"])
/// let words = check.text("why", maximumLength: 200)
/// try check.finish()
/// ```
public struct ResponseCheck: Sendable {
  public let response: Response
  public private(set) var problems: [ResponseError.Problem] = []

  public init(_ response: Response) { self.response = response }

  public mutating func report(_ field: String, _ reason: ResponseError.Reason) {
    problems.append(ResponseError.Problem(field: field, reason: reason))
  }

  /// - Throws: `ResponseError` where something was wrong.
  public func finish() throws(ResponseError) {
    if !problems.isEmpty { throw ResponseError(problems) }
  }

  /// One of some values; nil where that was not what was sent, or where nothing was sent for an optional field.
  @discardableResult
  public mutating func one(_ field: String, of offered: [String], isOptional: Bool = false) -> String? {
    let sent = response[field]
    // Nearly every answer.
    if sent.count == 1, !sent[0].isEmpty, offered.contains(sent[0]) { return sent[0] }
    let chosen = sent.filter { !$0.isEmpty }
    if chosen.isEmpty {
      if !isOptional { report(field, .unanswered) }
    } else if !chosen.allSatisfy(offered.contains) {
      report(field, .unknownValue)
    } else if chosen.count > 1 {
      report(field, .tooMany)
    } else {
      return chosen[0]
    }
    return nil
  }

  /// Some of some values, each once, in the order in which they were offered.
  @discardableResult
  public mutating func several(_ field: String, of offered: [String], isOptional: Bool = false) -> [String] {
    let sent = response[field]
    if sent.isEmpty {
      if !isOptional { report(field, .unanswered) }
      return []
    }
    guard sent.count > Self.few else {
      if sent.allSatisfy(offered.contains) { return offered.filter(sent.contains) }
      report(field, .unknownValue)
      return []
    }
    let chosen = Set(sent)
    guard chosen.isSubset(of: offered) else {
      report(field, .unknownValue)
      return []
    }
    return offered.filter(chosen.contains)
  }

  /// So many values are found faster one by one than in a set.
  private static let few = 8

  /// All of some values, each once, in the order in which they were sent.
  @discardableResult
  public mutating func order(_ field: String, of offered: [String]) -> [String] {
    let sent = response[field]
    if sent.isEmpty {
      report(field, .unanswered)
    } else if !sent.allSatisfy(offered.contains) {
      report(field, .unknownValue)
    } else if sent.count > offered.count {
      report(field, .tooMany)
    } else if Set(sent) != Set(offered) {
      report(field, .incomplete)
    } else {
      return sent
    }
    return []
  }

  /// Words, without white space at their ends; empty where nothing was written into an optional field.
  ///
  /// - Parameter maximumLength: in characters.
  @discardableResult
  public mutating func text(_ field: String, maximumLength: Int, isOptional: Bool = false) -> String {
    if response[field].count > 1 { report(field, .tooMany) }
    // No character has less than a byte: what is far too long is not looked at.
    guard let sent = response[field].first, sent.utf8.count <= 64 * maximumLength + 1024 else {
      if isOptional, response[field].isEmpty { return "" }
      report(field, response[field].isEmpty ? .unanswered : .tooLong)
      return ""
    }
    let words = sent.withoutOuterWhiteSpace
    if words.isEmpty, !isOptional { report(field, .unanswered) }
    // A line end is sent as two characters (CR LF), which are one here.
    if words.count > maximumLength { report(field, .tooLong) }
    return words
  }

  /// A number in a range; nil where that was not what was written.
  @discardableResult
  public mutating func number(
    _ field: String, minimum: Double? = nil, maximum: Double? = nil, isOptional: Bool = false
  ) -> Double? {
    guard !response.text(field).isEmpty else {
      if !isOptional { report(field, .unanswered) }
      return nil
    }
    guard let number = response.number(field) else {
      report(field, .notANumber)
      return nil
    }
    guard number >= minimum ?? -.infinity, number <= maximum ?? .infinity else {
      report(field, .outOfRange)
      return nil
    }
    return number
  }

  /// A day of the calendar; nil where that was not what was written.
  @discardableResult
  public mutating func day(
    _ field: String, earliest: Day? = nil, latest: Day? = nil, isOptional: Bool = false
  ) -> Day? {
    let written = response.text(field)
    guard !written.isEmpty else {
      if !isOptional { report(field, .unanswered) }
      return nil
    }
    guard written.utf8.count <= 40, let day = Day(written) else {
      report(field, .notADay)
      return nil
    }
    if let earliest, day < earliest { report(field, .outOfRange) }
    if let latest, day > latest { report(field, .outOfRange) }
    return day
  }

  /// A statement that has to be ticked.
  public mutating func confirmation(_ field: String) {
    if !response.isConfirmed(field) { report(field, .unanswered) }
  }
}
