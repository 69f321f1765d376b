public import Curriculum
public import Tracking

/// What a store does for the people whom the record is about: what is held about them, who looked, and that what was
/// erased is gone.
public protocol PersonalStore: Sendable {
  /// All that is held about a participant; nil for somebody unknown.
  func holdings(of participant: ParticipantID, in organization: OrganizationID) async throws(StoreError) -> Holdings?

  /// Who belongs to no group but such as had ended by an instant, and of whom the log says nothing since then; by id.
  func dormantParticipants(since: Instant, in organization: OrganizationID) async throws(StoreError)
    -> [DormantParticipant]

  /// Notes that somebody looked, unless the same look was noted since an instant: then nothing is written.
  func note(_ look: Look, unlessNotedSince since: Instant) async throws(StoreError)

  /// The looks that were noted, the latest first.
  ///
  /// - Parameters:
  ///   - place: of a group and of its people, or of all where it is nil.
  ///   - participant: at one person, or at all where it is nil.
  func looks(
    in organization: OrganizationID, at place: GroupID?, of participant: ParticipantID?
  ) async throws(StoreError) -> [Look]

  /// Forgets the looks before an instant.
  func pruneLooks(before oldest: Instant) async throws(StoreError)

  /// Makes sure that what was erased cannot be read out of the database's files any more.
  ///
  /// - Returns: false where it is not sure: readers kept a part of it busy, or it is too large to be written anew while
  ///   people wait.
  func scrub() async throws(StoreError) -> Bool
}

/// Somebody looked at what is held about people.
public struct Look: Sendable, Hashable {
  public let organization: OrganizationID
  public let at: Instant
  /// Staff; the system where the command line was used.
  public let actor: EventActor
  public let view: View
  /// Nil where no group was named.
  public let group: GroupID?
  /// Nil where the look was at a whole group.
  public let participant: ParticipantID?

  public init(
    organization: OrganizationID, at: Instant, actor: EventActor, view: View, group: GroupID? = nil,
    participant: ParticipantID? = nil
  ) {
    self.organization = organization
    self.at = at
    self.actor = actor
    self.view = view
    self.group = group
    self.participant = participant
  }

  /// What was opened.
  public enum View: String, Sendable, CaseIterable {
    /// A group's page: who is in it and how far they are.
    case group
    /// What one person answered.
    case person
    /// All that is held about a person, given out.
    case export
  }
}

/// Somebody who could be forgotten.
public struct DormantParticipant: Sendable, Equatable {
  public let participant: ParticipantID
  /// When the log says something of them last.
  public let lastSeen: Instant

  public init(participant: ParticipantID, lastSeen: Instant) {
    self.participant = participant
    self.lastSeen = lastSeen
  }
}

/// All that a record holds about one person. Secrets are left out: only whether there are any is said.
public struct Holdings: Sendable, Equatable {
  public let profile: ParticipantProfile
  public let hasPin: Bool
  public let hasCard: Bool
  /// Until when each of their sessions lasts.
  public let sessions: [Instant]
  /// Everything that the log says of them, in its order.
  public let events: [RecordedEvent]
  /// Where a field of a planning form names them.
  public let named: [FieldPlace]
  /// Who looked at them, the latest first.
  public let looks: [Look]
  /// The names and kits of the groups that any of this is about.
  public let groups: [GroupID: NamedGroup]
  /// The names of staff who acted or looked.
  public let staff: [StaffID: String]

  /// A field of a group's planning form.
  public struct FieldPlace: Sendable, Hashable {
    public let group: GroupID
    public let field: FieldID
  }

  /// A group by its name.
  public struct NamedGroup: Sendable, Hashable {
    public let name: String
    public let kit: KitID
  }
}
