/// What a rule tests. Every condition passes, fails or is unknown; missing data never passes.
public indirect enum Condition: Sendable, Equatable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// The number of people in a role; where `having` is not empty, only of those for whom all of it holds.
  case count(RoleID, atLeast: Int?, atMost: Int?, having: [Condition] = [])
  /// Everybody in the role completed the module; every module of the role where none is named.
  case complete(RoleID, module: ModuleID? = nil)
  /// Everybody in the role completed this activity as it now stands.
  case done(RoleID, ModuleID, ActivityID)
  /// Everybody in the role took their place.
  case joined(RoleID)
  /// Everybody in the role once reached the score, in the activity as it now stands; in each activity of the module
  /// that has to be passed where none is named.
  case score(RoleID, ModuleID, ActivityID?, atLeast: Percentage)
  /// What everybody in the role completed is not older; in every module of the role where none is named.
  case age(RoleID, ModuleID?, atMost: Period)
  /// An answer of the planning form; for a field asked of each person, everybody's.
  case field(FieldID, Comparison)
  case overlap(Overlap)
  /// How many groups were made from the kit.
  case groups(atMost: Int)
}

/// Times of the week that lie together: when people are free, and when the group meets.
public struct Overlap: Sendable, Equatable {
  /// The times that are looked at: each person's, or the group's.
  public let field: FieldID
  /// The times that they must cover: the group's.
  public let meeting: FieldID
  /// How many minutes of a meeting have to be covered.
  public let minutes: Int
  /// Whether that must be so of every meeting of a week, or of one at least.
  public let needsEveryMeeting: Bool
  /// Whose times; nil for everybody of whom the field is asked.
  public let role: RoleID?
  /// For how many people it has to be so; nil for all of them.
  public let atLeast: Int?

  public init(
    field: FieldID, meeting: FieldID, minutes: Int, needsEveryMeeting: Bool = true, role: RoleID? = nil,
    atLeast: Int? = nil
  ) {
    self.field = field
    self.meeting = meeting
    self.minutes = minutes
    self.needsEveryMeeting = needsEveryMeeting
    self.role = role
    self.atLeast = atLeast
  }
}

/// What an answer is held against.
public enum Comparison: Sendable, Equatable {
  /// There is an answer, whatever it is.
  case answered
  case equals(String)
  case notEquals(String)
  case atLeast(Double)
  case atMost(Double)
  case onOrAfter(DayOrToday)
  case onOrBefore(DayOrToday)
  /// A date that lies no further away, before or after, from the date in another field; from today where it is nil.
  case within(Period, of: FieldID?)
  /// The answer to another field. For a field asked of each person, the other is the group's or the same person's.
  case toField(Relation, FieldID)

  public enum DayOrToday: Sendable, Equatable {
    case day(Day)
    /// The day on which the question is asked.
    case today
  }

  /// How two answers lie to each other; the raw value is what authors write, before `-field`.
  public enum Relation: String, Sendable, CaseIterable {
    case equals
    case notEquals = "not-equals"
    case atLeast = "at-least"
    case atMost = "at-most"
    case onOrAfter = "on-or-after"
    case onOrBefore = "on-or-before"
  }

  /// The other field whose answer is needed, if there is one.
  public var otherField: FieldID? {
    switch self {
    case .within(_, let field): field
    case .toField(_, let field): field
    case .answered, .equals, .notEquals, .atLeast, .atMost, .onOrAfter, .onOrBefore: nil
    }
  }
}
