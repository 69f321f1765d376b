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
  /// The text to put in place of what the caret marks, where the engine is sure enough to say so.
  public let replacement: String?

  public init(
    _ id: String, _ message: String, severity: Severity = .error, at place: Place, expected: String? = nil,
    help: [String] = [], replacement: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.expected = expected
    self.help = help
    self.replacement = replacement
  }

  public enum Severity: String, Sendable, Comparable {
    /// The file cannot be used as it is.
    case error
    /// The file works, but its readers would be served badly.
    case warning

    public static func < (one: Self, other: Self) -> Bool { one == .warning && other == .error }
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

    /// Where the start tag, or the character, stands.
    public var position: SourcePosition {
      switch self {
      case .element(let position), .attribute(_, let position), .value(_, let position), .point(let position):
        position
      }
    }
  }
}

extension Diagnostic {
  /// A mistake of a whole element.
  public static func error(
    _ id: String, _ message: String, at element: Element, expected: String? = nil, help: String...
  ) -> Diagnostic {
    Diagnostic(id, message, at: .element(element.position), expected: expected, help: help)
  }

  /// A mistake in the value of one attribute.
  public static func error(
    _ id: String, _ message: String, at element: Element, value attribute: String, expected: String? = nil,
    help: String...
  ) -> Diagnostic {
    Diagnostic(
      id, message, at: .value(attribute, of: element.position), expected: expected, help: help)
  }
}
