internal import Foundation
public import Tracking

/// The machine's clock.
public enum SystemClock {
  /// The time now, in UTC.
  public static let now: @Sendable () -> Instant = {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
  }
}
