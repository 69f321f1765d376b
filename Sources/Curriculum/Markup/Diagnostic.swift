/// What is wrong with a file, where, and what its author can do about it.
///
/// An author's mistake is always a diagnostic and never a thrown error: all of them are collected and shown at once.
public struct Diagnostic: Sendable, Equatable {
  /// A stable name, such as `reference.unknown`, whose meaning never changes.
  public let id: String
  public let severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  public let place: Place
  /// What would have been right, beside the caret; short.
  public let expected: String?
  /// What to do, one step a line.
  public let help: [String]
  /// Other places that have to do with it.
  public let notes: [Note]
  /// Mends, the likeliest first.
  public let fixes: [Fix]

  public init(
    _ id: String, _ message: String, severity: Severity = .error, at place: Place, expected: String? = nil,
    help: [String] = [], notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.expected = expected
    self.help = help
    self.notes = notes
    self.fixes = fixes
  }

  public enum Severity: String, Sendable, Comparable {
    /// The file cannot be used as it is.
    case error
    /// The file works, but its readers would be served badly.
    case warning

    public static func < (one: Self, other: Self) -> Bool { one == .warning && other == .error }
  }

  /// Another place that has to do with a mistake, and why: where the first of two equal ids stands.
  public struct Note: Sendable, Equatable {
    public let message: String
    public let place: Place
    /// The file that holds the place; nil where it is the file of the mistake.
    public let path: String?

    public init(_ message: String, at place: Place, in path: String? = nil) {
      self.message = message
      self.place = place
      self.path = path
    }
  }

  /// What a diagnostic points at. A reader of the source turns it into a range of characters.
  public enum Place: Sendable, Equatable {
    /// A start tag: its `<` and name.
    case element(SourcePosition)
    /// An attribute's name, in the start tag that begins at the position.
    case attribute(String, of: SourcePosition)
    /// An attribute's value, without its quotes.
    case value(String, of: SourcePosition)
    /// A single character.
    case point(SourcePosition)
    /// Some words of a text, so many bytes from the position on.
    case words(SourcePosition, length: Int)

    /// Where the start tag, or the character, stands.
    public var position: SourcePosition {
      switch self {
      case .element(let position), .attribute(_, let position), .value(_, let position), .point(let position),
        .words(let position, _):
        position
      }
    }
  }
}

extension Diagnostic {
  /// A mistake of a whole element.
  public static func error(
    _ id: String, _ message: String, at element: Element, expected: String? = nil, help: String...,
    notes: [Note] = [], fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      id, message, at: .element(element.position), expected: expected, help: help, notes: notes, fixes: fixes)
  }

  /// Something that serves readers badly.
  public static func warning(
    _ id: String, _ message: String, at place: Place, expected: String? = nil, help: String...
  ) -> Diagnostic {
    Diagnostic(id, message, severity: .warning, at: place, expected: expected, help: help)
  }

  /// A mistake in the value of one attribute.
  public static func error(
    _ id: String, _ message: String, at element: Element, value attribute: String, expected: String? = nil,
    help: String..., notes: [Note] = [], fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      id, message, at: .value(attribute, of: element.position), expected: expected, help: help, notes: notes,
      fixes: fixes)
  }
}
