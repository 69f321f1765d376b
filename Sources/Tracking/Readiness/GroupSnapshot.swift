public import Curriculum

/// All that readiness is judged by: a group at one moment.
public struct GroupSnapshot: Sendable, Equatable {
  public let group: GroupID
  public let name: String
  public let kit: KitID
  public let members: [Member]
  /// The planning form's answers.
  public let answers: [FieldKey: String]
  /// How many groups were made from the kit, this one included; nil where it is not known.
  public let groupsOfKit: Int?
  /// The overrides that were made and not taken back, those that have lapsed included.
  public let overrides: [RuleID: OverrideRecord]
  public let life: GroupLife

  public init(
    group: GroupID, name: String, kit: KitID, members: [Member], answers: [FieldKey: String], groupsOfKit: Int? = nil,
    overrides: [RuleID: OverrideRecord] = [:], life: GroupLife = .planned
  ) {
    self.group = group
    self.name = name
    self.kit = kit
    self.members = members
    self.answers = answers
    self.groupsOfKit = groupsOfKit
    self.overrides = overrides
    self.life = life
  }

  public func members(in role: RoleID) -> [Member] { members.filter { $0.role == role } }

  /// Whether somebody with the participant's id is in one of the roles, and still has a name.
  public func hasNamed(_ participant: String, in roles: [RoleID]) -> Bool {
    members.contains { $0.participant.rawValue == participant && roles.contains($0.role) && !$0.name.isEmpty }
  }

  /// Somebody in the group, in one role.
  public struct Member: Sendable, Equatable {
    public let participant: ParticipantID
    public let name: String
    public let role: RoleID
    /// Whether they have taken their place: by a join link or a printed card.
    public let hasJoined: Bool
    public let record: ParticipantRecord

    public init(
      participant: ParticipantID, name: String, role: RoleID, hasJoined: Bool, record: ParticipantRecord
    ) {
      self.participant = participant
      self.name = name
      self.role = role
      self.hasJoined = hasJoined
      self.record = record
    }
  }
}

/// Which answer: the group's, or one person's.
public struct FieldKey: Hashable, Sendable, CustomStringConvertible {
  public let field: FieldID
  public let about: ParticipantID?

  public init(_ field: FieldID, about participant: ParticipantID? = nil) {
    self.field = field
    about = participant
  }

  /// How forms and problems name the answer: `longest-gap`, or `permission.PARTICIPANT` for one person's.
  public var description: String { about.map { "\(field).\($0)" } ?? field.rawValue }
}
