/// A page of a long list. Whoever reads on gets what comes after the last thing that they got, so nothing that was there
/// is left out or comes twice, whatever is added meanwhile.
struct Window: Sendable {
  let limit: Int
  /// The last thing on the page before; nil on the first.
  let after: String?

  static let parameters = [
    Parameter("limit", .integer(1...200), "How many at most; 50 where it is not said."),
    Parameter("cursor", .id, "The field next of the page before."),
  ]

  init(_ call: Call) {
    limit = call.values["limit"].flatMap { Int($0) } ?? 50
    after = call.values["cursor"]
  }

  /// The page that shows some of a list.
  ///
  /// - Parameter items: All of them, or those after `after`, in the order of their ids; with one more than `limit` where
  ///   there is more.
  func page<Item>(of items: [Item], id: (Item) -> String, json: (Item) -> JSON) -> JSON {
    let rest = after.map { last in items.drop { id($0) <= last } } ?? items[...]
    let shown = rest.prefix(limit)
    let next = rest.count > limit ? shown.last.map(id) : nil
    return ["items": .array(shown.map(json)), "next": .maybe(next)]
  }

  static func shape(of item: Shape) -> Shape {
    .record([
      Property("items", .list(item)),
      Property("next", .maybe(.id), "The cursor of the next page; null on the last."),
    ])
  }
}
