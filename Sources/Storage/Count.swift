public import ActivityKit
public import Curriculum
public import Tracking

/// What is counted of an answer apart from who gave it: how often each value was given, by field. No person and no time
/// is kept with it, and it stands in no log: nobody can be told from it.
public struct Count: Sendable, Equatable {
  public let activity: ActivityReference
  /// Of which definition.
  public let fingerprint: Fingerprint
  public let values: Response

  /// In bytes: longer values are not counted.
  public static let longestValue = 4096

  public init(activity: ActivityReference, fingerprint: Fingerprint, values: Response) {
    self.activity = activity
    self.fingerprint = fingerprint
    self.values = values
  }
}
