/// Words of one's own, on one line or on many.
public struct TextEntry: Sendable, Equatable, Codable {
  /// Unique in the view. The words come back under it.
  public let name: String
  public let label: [Inline]
  public let hint: [Inline]
  public let lines: Lines
  /// In characters (grapheme clusters).
  public let maximumLength: Int
  /// How a sentence could begin, to choose from and to write on.
  public let starters: [String]
  /// Symbols that can be chosen beside the words or instead of them: they come back under `symbolField`.
  public let symbols: [Choices.Option]
  public let isOptional: Bool
  /// What was written before.
  public let value: String
  /// The symbols chosen before, by id.
  public let chosenSymbols: [String]

  public init(
    name: String, label: [Inline], hint: [Inline] = [], lines: Lines = .one, maximumLength: Int? = nil,
    starters: [String] = [], symbols: [Choices.Option] = [], isOptional: Bool = false, value: String = "",
    chosenSymbols: [String] = []
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.lines = lines
    self.maximumLength = maximumLength ?? lines.usualLength
    self.starters = starters
    self.symbols = symbols
    self.isOptional = isOptional
    self.value = value
    self.chosenSymbols = chosenSymbols
  }

  public enum Lines: String, Sendable, Equatable, Codable, CaseIterable {
    case one, many

    /// In characters.
    public var usualLength: Int { self == .one ? 200 : 2000 }
  }

  /// The name under which the chosen symbols come back.
  public var symbolField: String { Self.symbolField(of: name) }

  /// The name under which the chosen symbols come back.
  public static func symbolField(of entry: String) -> String { "\(entry).symbols" }
}

/// A number, as somebody writes it. `Response.number` reads what comes back.
public struct NumberEntry: Sendable, Equatable, Codable {
  /// Unique in the view.
  public let name: String
  public let label: [Inline]
  public let hint: [Inline]
  /// What is counted or measured, written behind the field: `minutes`.
  public let unit: String?
  public let minimum: Double?
  public let maximum: Double?
  /// The distance from one number to the next; nil where any number will do.
  public let step: Double?
  public let isOptional: Bool
  /// What was written before, as it was written.
  public let value: String

  public init(
    name: String, label: [Inline], hint: [Inline] = [], unit: String? = nil, minimum: Double? = nil,
    maximum: Double? = nil, step: Double? = nil, isOptional: Bool = false, value: String = ""
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.step = step
    self.isOptional = isOptional
    self.value = value
  }
}

extension NumberEntry {
  /// A number as it stands in a field: a whole one without decimals.
  public static func written(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

/// A day of the calendar. It comes back as `YYYY-MM-DD`.
public struct DateEntry: Sendable, Equatable, Codable {
  /// Unique in the view.
  public let name: String
  public let label: [Inline]
  public let hint: [Inline]
  /// `YYYY-MM-DD`.
  public let earliest: String?
  /// `YYYY-MM-DD`.
  public let latest: String?
  public let isOptional: Bool
  /// What was written before, as it was written.
  public let value: String

  public init(
    name: String, label: [Inline], hint: [Inline] = [], earliest: String? = nil, latest: String? = nil,
    isOptional: Bool = false, value: String = ""
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.earliest = earliest
    self.latest = latest
    self.isOptional = isOptional
    self.value = value
  }
}

/// One statement to tick: a promise, or a wish such as to keep an answer private. It comes back as `yes`.
public struct Confirmation: Sendable, Equatable, Codable {
  /// What comes back where it is ticked.
  public static let yes = "yes"

  /// Unique in the view.
  public let name: String
  public let statement: [Inline]
  public let hint: [Inline]
  /// Whether it was ticked before.
  public let isTicked: Bool

  public init(name: String, statement: [Inline], hint: [Inline] = [], isTicked: Bool = false) {
    self.name = name
    self.statement = statement
    self.hint = hint
    self.isTicked = isTicked
  }
}
