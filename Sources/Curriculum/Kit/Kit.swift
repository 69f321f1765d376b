/// The plan of one kind of group: who belongs to it, what staff must note, and when it is ready to launch.
///
/// It never changes once it is made; a class, so that handing it around copies one pointer and not all that it holds.
public final class Kit: Sendable {
  public let id: KitID
  public let revision: Int
  public let language: String
  public let title: String
  public let summary: String
  public let roles: [Role]
  public let fields: [Field]
  public let rules: [Rule]

  public init(
    id: KitID, revision: Int, language: String, title: String, summary: String, roles: [Role], fields: [Field],
    rules: [Rule]
  ) {
    self.id = id
    self.revision = revision
    self.language = language
    self.title = title
    self.summary = summary
    self.roles = roles
    self.fields = fields
    self.rules = rules
  }

  public func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }

  public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
}

/// A part that somebody plays in a group.
public struct Role: Sendable, Equatable {
  public let id: RoleID
  public let title: String
  /// How many people the kit expects, at least.
  public let minimum: Int
  /// How many at most; nil where there is no bound.
  public let maximum: Int?
  /// What people in the role go through, step by step.
  public let steps: [Step]
  /// The modules to complete, in order; those that are optional are left out.
  public let modules: [ModuleID]

  public init(id: RoleID, title: String, minimum: Int, maximum: Int?, steps: [Step]) {
    self.id = id
    self.title = title
    self.minimum = minimum
    self.maximum = maximum
    self.steps = steps
    modules = steps.flatMap(\.modules).filter { !$0.isOptional }.map(\.id)
  }

  /// A role with modules in one row.
  public init(id: RoleID, title: String, minimum: Int, maximum: Int?, modules: [ModuleID]) {
    self.init(
      id: id, title: title, minimum: minimum, maximum: maximum,
      steps: modules.isEmpty ? [] : [Step(title: nil, modules: modules.map { Step.Entry(id: $0) })])
  }

  /// The modules that people may do as well, in order.
  public var optionalModules: [ModuleID] { steps.flatMap(\.modules).filter(\.isOptional).map(\.id) }

  /// Modules that belong together, such as those before the first meeting.
  public struct Step: Sendable, Equatable {
    /// Nil for modules that stand in no step of their own.
    public let title: String?
    public let modules: [Entry]

    public init(title: String?, modules: [Entry]) {
      self.title = title
      self.modules = modules
    }

    public struct Entry: Sendable, Equatable {
      public let id: ModuleID
      /// Whether the role is complete without it.
      public let isOptional: Bool

      public init(id: ModuleID, isOptional: Bool = false) {
        self.id = id
        self.isOptional = isOptional
      }
    }
  }
}

/// A question of the planning form.
public struct Field: Sendable, Equatable {
  public let id: FieldID
  public let label: String
  public let help: String?
  public let type: FieldType
  /// The roles in which each person has an answer of their own; empty where the group has one answer.
  public let each: [RoleID]

  public init(id: FieldID, label: String, help: String?, type: FieldType, each: [RoleID]) {
    self.id = id
    self.label = label
    self.help = help
    self.type = type
    self.each = each
  }
}

/// What an answer to a field looks like.
public enum FieldType: Sendable, Equatable {
  case boolean
  case number
  /// A whole number of days, 0 or more.
  case days
  case date
  case choice([Option])
  case text
  /// Somebody of the group in one of the roles, by the participant's id.
  case person([RoleID])
  /// Times of the week, as `Schedule` writes them.
  case schedule

  public struct Option: Sendable, Equatable {
    public let value: String
    public let label: String

    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }
}
