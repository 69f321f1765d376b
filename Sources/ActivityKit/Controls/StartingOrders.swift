/// The orders in which the items of a sequence can stand at first. The right one is never among them: there would be
/// nothing to do.
///
/// They follow from the items alone, so that they tell as little of the right order as can be: it is none of them. Of
/// two items that tells everything, of five next to nothing.
/// ```swift
/// let orders = StartingOrders(of: items.map(\.id), except: right)
/// let list = OrderList(name: "steps", question: question, items: orders.start(of: items, given: state))
/// ```
public struct StartingOrders: Codable, Sendable, Equatable {
  /// The places of the items, for each order.
  private let places: [[Int]]

  /// How many orders there are to begin with; some may be equal.
  static let count = 16

  /// - Parameters:
  ///   - ids: of the items, each once, as they stand in the prompt.
  ///   - right: the same ids in their right order.
  public init(of ids: [String], except right: [String]) {
    guard ids.count > 1 else {
      places = [Array(ids.indices)]
      return
    }
    let salt = ids.joined(separator: " ").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    var generator = SeededGenerator(seed: salt)
    places = (0..<Self.count).map { _ in
      var order = ids.indices.shuffled(using: &generator)
      // One step on is another order: the ids differ.
      if order.map({ ids[$0] }) == right { order.append(order.removeFirst()) }
      return order
    }
  }

  /// The items as an attempt begins with them.
  ///
  /// - Parameter items: those of the ids, in the same order.
  public func start<Item>(of items: [Item], given state: AttemptState) -> [Item] {
    let order = places[Int(state.seed % UInt64(places.count))]
    return order.filter(items.indices.contains).map { items[$0] }
  }
}
