public import ActivityKit
public import Curriculum

/// A participant answered an activity, and what the answer was worth then.
public struct Answer: Sendable, Equatable, Decodable {
  public let participant: ParticipantID
  public let activity: ActivityReference
  /// The module's revision and the activity's fingerprint: exactly what was asked.
  public let revision: Int
  public let fingerprint: Fingerprint
  /// The activity type and its plugin's version: exactly who evaluated.
  public let type: String
  public let version: Int
  public let response: Response
  public let outcome: Marks
  /// Whether the answer met what the activity requires.
  public let completes: Bool

  public init(
    participant: ParticipantID, activity: ActivityReference, revision: Int, fingerprint: Fingerprint, type: String,
    version: Int, response: Response, outcome: Marks, completes: Bool
  ) {
    self.participant = participant
    self.activity = activity
    self.revision = revision
    self.fingerprint = fingerprint
    self.type = type
    self.version = version
    self.response = response
    self.outcome = outcome
    self.completes = completes
  }
}
