public import ActivityKit
public import Curriculum

/// A participant answered an activity, and what the answer was worth then.
public struct Answer: Sendable, Equatable {
  /// The kinds of facts that hold one.
  public static let kinds: Set<String> = ["answered", "evaluated", "observed"]

  public let participant: ParticipantID
  public let activity: ActivityReference
  /// The module's revision and the activity's fingerprint: exactly what was asked.
  public let revision: Int
  public let fingerprint: Fingerprint
  /// The activity type and its plugin's version: exactly who evaluated.
  public let type: String
  public let version: Int
  /// What is kept of the response with the person.
  public let response: Response
  public let outcome: Marks
  /// Whether the answer met what the activity requires.
  public let completes: Bool
  /// Which attempt at this definition it was, from 1.
  public let attempt: Int
  /// What the outcome left for the next response.
  public let state: StoredState?

  public init(
    participant: ParticipantID, activity: ActivityReference, revision: Int, fingerprint: Fingerprint, type: String,
    version: Int, response: Response, outcome: Marks, completes: Bool, attempt: Int = 1, state: StoredState? = nil
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
    self.attempt = attempt
    self.state = state
  }
}

extension Answer: Decodable {
  private enum CodingKeys: String, CodingKey {
    case participant, activity, revision, fingerprint, type, version, response, outcome, completes, attempt, state
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      participant: try container.decode(ParticipantID.self, forKey: .participant),
      activity: try container.decode(ActivityReference.self, forKey: .activity),
      revision: try container.decode(Int.self, forKey: .revision),
      fingerprint: try container.decode(Fingerprint.self, forKey: .fingerprint),
      type: try container.decode(String.self, forKey: .type), version: try container.decode(Int.self, forKey: .version),
      response: try container.decode(Response.self, forKey: .response),
      outcome: try container.decode(Marks.self, forKey: .outcome),
      completes: try container.decode(Bool.self, forKey: .completes),
      attempt: try container.decodeIfPresent(Int.self, forKey: .attempt) ?? 1,
      state: try container.decodeIfPresent(StoredState.self, forKey: .state))
  }
}
