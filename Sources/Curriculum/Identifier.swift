/// The name by which one thing is referred to in XML, in the record and in addresses.
///
/// An identifier is typed by what it names, so that a module's id cannot be passed for a role's.
/// Its text is what the author wrote: lower-case letters, digits and hyphens, beginning with a letter.
public struct Identifier<Named>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The text as the author wrote it.
  public let rawValue: String

  /// Wraps a text that is already known to be an id. Authors' texts are checked before, as `AttributeType.id`.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

public typealias ModuleID = Identifier<Module>
public typealias SectionID = Identifier<Section>
public typealias ActivityID = Identifier<Activity>
public typealias ObjectiveID = Identifier<Objective>
public typealias KitID = Identifier<Kit>
public typealias RoleID = Identifier<Role>
public typealias FieldID = Identifier<Field>
public typealias RuleID = Identifier<Rule>
public typealias TermID = Identifier<GlossaryEntry>
