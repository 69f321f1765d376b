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
  /// The modules to complete, in order.
  public let modules: [ModuleID]

  public init(id: RoleID, title: String, minimum: Int, maximum: Int?, modules: [ModuleID]) {
    self.id = id
    self.title = title
    self.minimum = minimum
    self.maximum = maximum
    self.modules = modules
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

  public struct Option: Sendable, Equatable {
    public let value: String
    public let label: String

    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }
}
