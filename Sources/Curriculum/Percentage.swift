/// A share from 0 to 100 percent, such as a pass mark or a score.
public struct Percentage: Hashable, Sendable, Comparable, Codable {
  /// The share in percent, always from 0 to 100.
  public let value: Double

  /// Clamps `value` to 0…100; what is not a number becomes 0.
  public init(_ value: Double) {
    self.value = value.isNaN ? 0 : min(max(value, 0), 100)
  }

  /// The share that `part` is of `whole`. Nothing out of nothing is 0 percent.
  public init(_ part: Int, of whole: Int) {
    self.init(whole > 0 ? 100 * Double(part) / Double(whole) : 0)
  }

  /// The share as a whole number, rounded down, so that 79.6 never shows as a passed 80.
  public var wholePercent: Int { Int(value) }

  public static func < (one: Self, other: Self) -> Bool { one.value < other.value }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
