/// What a piece of JSON looks like. One declaration describes it to others (as a JSON Schema) and holds requests to it.
indirect enum Shape: Sendable {
  case text(TextShape)
  case integer(ClosedRange<Int>?)
  case number
  case boolean
  case list(Shape)
  case record(RecordShape)
  /// An object whose names are not known beforehand.
  case map(Shape)
  /// The shape, or null.
  case maybe(Shape)
  case either([Shape])
  /// Any object.
  case open
  /// A shape that the description names and refers to.
  case named(String, Shape)

  /// Some text.
  static let text = Shape.text(TextShape(.plain))
  static let id = Shape.text(TextShape(.id))
  static let day = Shape.text(TextShape(.day))
  static let instant = Shape.text(TextShape(.instant))
  static let integer = Shape.integer(nil)
  static let count = Shape.integer(0...Int(Int32.max))

  static func choice(_ values: [String]) -> Shape { .text(TextShape(.choice(values))) }
  static func record(_ fields: [Property], isClosed: Bool = false) -> Shape {
    .record(RecordShape(fields: fields, isClosed: isClosed))
  }
}

/// What a text looks like.
struct TextShape: Sendable {
  let kind: Kind
  /// In characters.
  let length: ClosedRange<Int>?

  init(_ kind: Kind, length: ClosedRange<Int>? = nil) {
    self.kind = kind
    self.length = length
  }

  enum Kind: Sendable {
    case plain
    case choice([String])
    /// What names a thing in addresses: up to 100 letters, digits, hyphens, points and underscores.
    case id
    /// `2027-06-30`
    case day
    /// `2026-11-25T21:15:10.000Z`
    case instant
    /// A URL, or a path of one.
    case address
  }
}

/// An object with known members.
struct RecordShape: Sendable {
  let fields: [Property]
  /// Whether it has no other members: so with what clients send. What they get may have more in later versions.
  let isClosed: Bool
}

/// A member of an object.
struct Property: Sendable {
  let name: String
  let shape: Shape
  let isRequired: Bool
  let help: String?

  init(_ name: String, _ shape: Shape, isRequired: Bool = true, _ help: String? = nil) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.help = help
  }
}
