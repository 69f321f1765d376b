public import Curriculum

/// All that is held about a person was given out, by whoever the event names.
public struct Export: Sendable, Equatable, Decodable {
  public let participant: ParticipantID

  public init(participant: ParticipantID) { self.participant = participant }
}
