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
    /// What is asked of the role shows its people nothing that they could do; of all their modules where none is named.
    case nothing(role: RoleID, module: ModuleID?)
    /// The planning form asks nothing of the kind.
    case unasked(FieldID)
    /// The people who still have something to finish; all of the role's people where the reason passes.
    case people(PeopleReason)
    /// Answers of the planning form.
    case field(FieldReason)
    /// For how many people of a role something is so, and for how many it should be.
    case tally(TallyReason)
    /// Whether the group's own times cover its meetings.
    case times(FieldID, meeting: FieldID)
    /// How many groups were made from the kit, where that is known, and how many it should be at most.
    case groups(found: Int?, atMost: Int)
  }

  public struct PeopleReason: Sendable, Equatable {
    public enum Task: Sendable, Equatable {
      /// All modules of the role.
      case orientation
      case activity(ModuleID, ActivityID)
      case module(ModuleID)
      /// Taking their place.
      case joining
      /// A score to reach, in an activity or in all of a module that have to be passed.
      case score(ModuleID, ActivityID?, Percentage)
      /// A completion that is not older; of all modules of the role where none is named.
      case age(ModuleID?, Period)
    }

    public let task: Task
    public let role: RoleID
    public let people: [Person]
    /// What the people had finished and are asked for again, so that nobody's progress goes back without a reason.
    public let again: [PersonAgain]

    public init(task: Task, role: RoleID, people: [Person], again: [PersonAgain] = []) {
      self.task = task
      self.role = role
      self.people = people
      self.again = again
    }
  }

  /// What somebody is asked for again in one module.
  public struct PersonAgain: Sendable, Equatable {
    public let person: Person
    public let module: ModuleID
    public let items: [AskedAgain]

    public init(person: Person, module: ModuleID, items: [AskedAgain]) {
      self.person = person
      self.module = module
      self.items = items
    }
  }

  public struct FieldReason: Sendable, Equatable {
    public let field: FieldID
    public let comparison: Comparison
    /// The answer that decided; nil where it is missing or where several people's answers decided.
    public let value: String?
    /// Whose answers decided; empty for the group's own.
    public let people: [Person]
    /// The answer that it was held against, where that is the group's answer to another field.
    public let other: String?

    public init(
      field: FieldID, comparison: Comparison, value: String?, people: [Person], other: String? = nil
    ) {
      self.field = field
      self.comparison = comparison
      self.value = value
      self.people = people
      self.other = other
    }
  }

  public struct TallyReason: Sendable, Equatable {
    public enum Subject: Sendable, Equatable {
      /// Answers that fit.
      case answers([FieldID])
      /// Times that cover the group's meetings.
      case times(FieldID, meeting: FieldID)
    }

    public let subject: Subject
    /// For whom it is so, for whom not, and of whom it is not known.
    public let fitting: [Person]
    public let others: [Person]
    public let unknown: [Person]
    /// How many it should be; nil where there is no bound.
    public let atLeast: Int?
    public let atMost: Int?

    public init(
      subject: Subject, fitting: [Person], others: [Person], unknown: [Person], atLeast: Int?, atMost: Int?
    ) {
      self.subject = subject
      self.fitting = fitting
      self.others = others
      self.unknown = unknown
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }
}
