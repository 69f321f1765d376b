public import Curriculum

/// Why a condition came out as it did, as data: pages and the terminal put it into words.
public struct Reason: Sendable, Equatable {
  public let truth: Truth
  public let matter: Matter

  public init(_ truth: Truth, _ matter: Matter) {
    self.truth = truth
    self.matter = matter
  }

  public enum Matter: Sendable, Equatable {
    /// How many people are in a role, and how many there should be.
    case count(role: RoleID, found: Int, atLeast: Int?, atMost: Int?)
    /// Nobody has the role, so nothing can be said of its people.
    case nobody(role: RoleID)
    /// The people who still have something to finish; all of the role's people where the reason passes.
    case people(PeopleReason)
    /// Answers of the planning form.
    case field(FieldReason)
  }

  public struct PeopleReason: Sendable, Equatable {
    public enum Task: Sendable, Equatable {
      /// All modules of the role.
      case orientation
      case activity(ModuleID, ActivityID)
    }

    public let task: Task
    public let role: RoleID
    public let people: [Person]

    public init(task: Task, role: RoleID, people: [Person]) {
      self.task = task
      self.role = role
      self.people = people
    }
  }

  public struct FieldReason: Sendable, Equatable {
    public let field: FieldID
    public let comparison: Comparison
    /// The answer that decided; nil where it is missing or where several people's answers decided.
    public let value: String?
    /// Whose answers decided; empty for the group's own.
    public let people: [Person]

    public init(field: FieldID, comparison: Comparison, value: String?, people: [Person]) {
      self.field = field
      self.comparison = comparison
      self.value = value
      self.people = people
    }
  }
}
