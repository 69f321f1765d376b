internal import ActivityKit

/// The control language as XML: what a view may hold.
enum ViewLanguage {
  static let view = ElementSchema("view", "What an activity shows.", children: [.group(.block, .any)])

  /// Every control that a view may hold, in the order of the reference.
  static let controls: [ViewControl] = fields + [form]

  /// Those that may stand in a group.
  static let fields: [ViewControl] = [
    prose, steps, recording, choices, sorter, matcher, order, blanks, text, number, date, confirm, board, timer,
  ]

  private static let byName = Dictionary(controls.map { ($0.schema.name, $0) }) { first, _ in first }

  /// Nil where no control has that name.
  static func control(named name: String) -> ViewControl? { byName[name] }
}

/// What several controls have.
extension ViewLanguage {
  /// Words that may be marked, and where it says so hold links.
  static func words(
    _ name: String, _ purpose: String, _ attributes: [AttributeSchema] = [], hasLinks: Bool = false,
    children: [ElementSchema.Child] = [], example: String? = nil
  ) -> ElementSchema {
    let marks = [ElementSchema.Child.group(.inline, .any)] + (hasLinks ? [.group(.link, .any)] : [])
    return ElementSchema(
      name, purpose, attributes: attributes, text: .required, children: marks + children, example: example)
  }

  static let name = AttributeSchema.required("name", .id, "the name of the field, unique in the view")
  static let shuffle = AttributeSchema.optional(
    "shuffle", .boolean, default: "false", "whether each person sees them in an order of their own")
  static let id = AttributeSchema.required("id", .text, "the value that comes back; unique where it stands")
  static let optional = AttributeSchema.optional(
    "optional", .boolean, default: "false", "whether it may be left empty")

  static let question = words("question", "What is asked: the label of all that follows.")
  static let label = words("label", "What the field is called.")
  static let hint = words("hint", "Help for whoever wants it.", hasLinks: true)

  static let source = AttributeSchema.required(
    "src", .text, "the name of a file of the bundle, such as pictures/cat.png, or of one that the author named")

  /// A picture beside words that say the same.
  static let picture = ElementSchema(
    "picture", "A picture beside words.",
    attributes: [
      source,
      .optional(
        "alt", .text, default: "nothing, as the words say the same", "what the picture says besides the words"),
    ], example: "<picture src=\"pictures/wait.png\"/>")

  /// A picture that says something by itself.
  static let subject = ElementSchema(
    "picture", "A picture that the question is about.",
    attributes: [source, .required("alt", .text, "what the picture shows, for who does not see it")],
    example: "<picture src=\"pictures/lunch.png\" alt=\"Two students share a table\"/>")

  /// Something with an id, words and perhaps a picture.
  static func option(_ name: String, _ purpose: String, hasPicture: Bool = false) -> ElementSchema {
    words(name, purpose, [id], children: hasPicture ? [.optional(picture)] : [])
  }

  static func atLeast(_ count: Int, _ schema: ElementSchema) -> ElementSchema.Child {
    ElementSchema.Child(.element(schema), .atLeast(count))
  }
}

extension Element {
  /// The marked words of the first element of a name inside.
  func words(_ name: String) -> [Inline] { first(name)?.inlines() ?? [] }

  func isTrue(_ attribute: String) -> Bool { self[attribute] == "true" }

  func whole(_ attribute: String) -> Int? { self[attribute].flatMap(Int.init) }

  /// The name of the field that a control asks for.
  var fieldName: String { self["name"] ?? "" }
}
