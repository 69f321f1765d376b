/// The one declaration of an element: what it is called, what it may carry, and what it is for.
///
/// The structural checks, the RELAX NG grammar and the reference for authors are all derived from it,
/// so they cannot disagree.
public struct ElementSchema: Sendable {
  /// The element's name, without a prefix.
  public let name: String
  /// One plain sentence for authors: what the element is for.
  public let purpose: String
  public let attributes: [AttributeSchema]
  /// Whether text may stand directly inside.
  public let text: TextRule
  /// The elements that may stand inside. Order is free between kinds; it counts only where it is reading order.
  public let children: [Child]
  /// A short, complete example, shown in the reference and in messages.
  public let example: String?

  public init(
    _ name: String, _ purpose: String, attributes: [AttributeSchema] = [], text: TextRule = .none,
    children: [Child] = [], example: String? = nil
  ) {
    self.name = name
    self.purpose = purpose
    self.attributes = attributes
    self.text = text
    self.children = children
    self.example = example
  }

  /// Whether text may stand directly inside an element.
  public enum TextRule: Sendable {
    /// Only elements; text between them is a mistake.
    case none
    /// Text may be there.
    case allowed
    /// The element, its descendants included, must hold some text.
    case required
  }

  /// An element, or any of a group of elements, that may stand inside another.
  public struct Child: Sendable {
    public let kind: Kind
    public let occurrence: Occurrence

    public enum Kind: Sendable {
      case element(ElementSchema)
      /// Any element of a group; groups are what lets the language grow (`block`) and nest (`condition`).
      case group(ElementGroup)
    }

    public init(_ kind: Kind, _ occurrence: Occurrence) {
      self.kind = kind
      self.occurrence = occurrence
    }

    public static func one(_ schema: ElementSchema) -> Child { Child(.element(schema), .one) }
    public static func optional(_ schema: ElementSchema) -> Child { Child(.element(schema), .optional) }
    public static func any(_ schema: ElementSchema) -> Child { Child(.element(schema), .any) }
    public static func some(_ schema: ElementSchema) -> Child { Child(.element(schema), .oneOrMore) }
    public static func group(_ group: ElementGroup, _ occurrence: Occurrence) -> Child {
      Child(.group(group), occurrence)
    }
  }

  /// How often a child may stand in its parent.
  public enum Occurrence: Sendable, Equatable {
    case one, optional, any, oneOrMore
    /// At least so many, where one is too few: a question has two options or more.
    case atLeast(Int)

    /// The fewest that are accepted.
    public var minimum: Int {
      switch self {
      case .one, .oneOrMore: 1
      case .optional, .any: 0
      case .atLeast(let count): count
      }
    }

    /// Whether a second one is a mistake.
    public var isSingle: Bool { self == .one || self == .optional }
  }
}

/// A set of elements that can stand in the same place.
public enum ElementGroup: String, Hashable, Sendable, CaseIterable {
  /// Emphasis and the like, inside a paragraph.
  case inline
  /// Links, where a text may hold them: not in what is itself to be chosen or sorted.
  case link
  /// What a module is made of: its own sections and those that it includes.
  case page
  /// What a section is made of.
  case block
  /// What an activity is: filled by the plugins.
  case activityDefinition
  /// What a rule tests.
  case condition
  /// A step of a role's sequence: a module, or several under a title.
  case sequence
}
