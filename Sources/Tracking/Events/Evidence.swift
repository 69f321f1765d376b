public import Curriculum

/// What one condition of a rule rested on when a group was launched, by ids alone.
public struct Evidence: Sendable, Equatable, Decodable {
  public let truth: Truth
  public let kind: Kind
  public let role: RoleID?
  public let field: FieldID?
  public let module: ModuleID?
  public let activity: ActivityID?
  /// The people who were looked at.
  public let people: [ParticipantID]
  /// How many there were, where something was counted.
  public let found: Int?

  public init(
    truth: Truth, kind: Kind, role: RoleID? = nil, field: FieldID? = nil, module: ModuleID? = nil,
    activity: ActivityID? = nil, people: [ParticipantID] = [], found: Int? = nil
  ) {
    self.truth = truth
    self.kind = kind
    self.role = role
    self.field = field
    self.module = module
    self.activity = activity
    self.people = people
    self.found = found
  }

  /// What was looked at; the log keeps the names, so they never change.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case count, nobody, nothing, orientation, activity, module, joining, score, age, field, tally, times, groups
  }
}

extension Evidence {
  /// What a reason says, without the words.
  public init(_ reason: Reason) {
    let truth = reason.truth
    switch reason.matter {
    case .count(let role, let found, _, _):
      self.init(truth: truth, kind: .count, role: role, found: found)
    case .nobody(let role): self.init(truth: truth, kind: .nobody, role: role)
    case .nothing(let role, let module): self.init(truth: truth, kind: .nothing, role: role, module: module)
    case .people(let people): self.init(truth: truth, people)
    case .unasked(let field): self.init(truth: truth, kind: .nothing, field: field)
    case .field(let field):
      self.init(truth: truth, kind: .field, field: field.field, people: field.people.map(\.participant))
    case .tally(let tally):
      let field: FieldID? =
        switch tally.subject {
        case .answers(let fields): fields.first
        case .times(let field, _): field
        }
      self.init(
        truth: truth, kind: .tally, field: field, people: tally.fitting.map(\.participant), found: tally.fitting.count)
    case .times(let field, _): self.init(truth: truth, kind: .times, field: field)
    case .groups(let found, _): self.init(truth: truth, kind: .groups, found: found)
    }
  }

  private init(truth: Truth, _ reason: Reason.PeopleReason) {
    var module: ModuleID?
    var activity: ActivityID?
    let kind: Kind
    switch reason.task {
    case .orientation: kind = .orientation
    case .activity(let place, let one): (kind, module, activity) = (.activity, place, one)
    case .module(let place): (kind, module) = (.module, place)
    case .joining: kind = .joining
    case .score(let place, let one, _): (kind, module, activity) = (.score, place, one)
    case .age(let place, _): (kind, module) = (.age, place)
    }
    self.init(
      truth: truth, kind: kind, role: reason.role, module: module, activity: activity,
      people: reason.people.map(\.participant))
  }

  private enum CodingKeys: String, CodingKey {
    case truth, kind, role, field, module, activity, people, found
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      truth: try container.decode(Truth.self, forKey: .truth), kind: try container.decode(Kind.self, forKey: .kind),
      role: try container.decodeIfPresent(RoleID.self, forKey: .role),
      field: try container.decodeIfPresent(FieldID.self, forKey: .field),
      module: try container.decodeIfPresent(ModuleID.self, forKey: .module),
      activity: try container.decodeIfPresent(ActivityID.self, forKey: .activity),
      people: try container.decodeIfPresent([ParticipantID].self, forKey: .people) ?? [],
      found: try container.decodeIfPresent(Int.self, forKey: .found))
  }
}
