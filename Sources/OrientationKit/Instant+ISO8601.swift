internal import Curriculum
public import Tracking

extension Instant {
  /// `2026-11-25T21:15:10.000Z` (RFC 3339).
  public var inISO8601: String {
    let rest = Int(milliseconds - Int64(day.sinceEpoch) * 86_400_000)
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0) }.joined(separator: ":")
    return "\(day)T\(time).\(padded(rest % 1000, 3))Z"
  }
}
