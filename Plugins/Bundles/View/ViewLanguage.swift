internal import ActivityKit

/// The control language as XML: what a view may hold.
enum ViewLanguage {
  private static func words(_ name: String, _ purpose: String, _ attributes: [AttributeSchema] = []) -> ElementSchema {
    ElementSchema(name, purpose, attributes: attributes, text: .required, children: [.group(.inline, .any)])
  }

  private static let name = AttributeSchema.required("name", .id, "the name of the field, unique in the view")
  private static let shuffle = AttributeSchema.optional(
    "shuffle", .boolean, default: "false", "whether each person sees them in an order of their own")
  private static let id = AttributeSchema.required("id", .text, "the value that comes back")
  private static let question = words("question", "What is asked: the label of all that follows.")

  private static let prose = words("prose", "Words to read.")

  private static let choices = ElementSchema(
    "choices", "A question with options.",
    attributes: [
      name, .optional("multiple", .boolean, default: "false", "whether several may be chosen"), optional, shuffle,
    ],
    children: [
      .one(question), .init(.element(words("option", "Something to choose.", [id])), .atLeast(2)),
    ])

  private static let sorter = ElementSchema(
    "sorter", "Cards to put into bins; a card's bin comes back as name.card.", attributes: [name, shuffle],
    children: [
      .one(question), .init(.element(words("bin", "Where cards can be put.", [id])), .atLeast(2)),
      .some(words("card", "Something to put into a bin.", [id])),
    ])

  private static let label = words("label", "What the field is called.")
  private static let optional = AttributeSchema.optional(
    "optional", .boolean, default: "false", "whether it may be left empty")

  private static let text = ElementSchema(
    "text", "Words of one's own.",
    attributes: [
      name, optional, .optional("lines", .choice(["one", "many"]), default: "one", "how much room there is"),
      .optional("longest", .integer(1...4000), "how many characters fit"),
    ], children: [.one(label)])

  private static let order = ElementSchema(
    "order", "Items to put into an order; they come back in it.", attributes: [name, shuffle],
    children: [.one(question), .init(.element(words("item", "Something to put in its place.", [id])), .atLeast(2))])

  private static let confirm = words("confirm", "One statement to tick; it comes back as yes.", [name])

  static let view = ElementSchema("view", "What an activity shows.", children: [.group(.block, .any)])

  static let controls = [prose, choices, sorter, text, order, confirm]
}
