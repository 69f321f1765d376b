internal import ActivityKit

/// A view without what was answered: the same for everybody who reads the definition in one language.
struct BundleView: Codable, Sendable {
  let controls: [Control]
  /// The names of the controls whose options are shown in an order of chance.
  let shuffled: Set<String>
  /// The names of the statements that need not be ticked.
  let wishes: Set<String>
  /// How the controls whose items are put into an order begin, by their names.
  private(set) var starts: [String: StartingOrders] = [:]
  /// The names under which values come back, in the order of the view.
  let fields: [String]

  init(controls: [Control], shuffled: Set<String> = [], wishes: Set<String> = []) {
    self.controls = controls
    self.shuffled = shuffled
    self.wishes = wishes
    fields = controls.flatMap(\.fields)
  }

  /// Makes sure that no shuffled order begins as it is right.
  ///
  /// - Parameter right: the right order of the ids; empty where none is known.
  mutating func begin(except right: (OrderList) -> [String]) {
    for order in orders where shuffled.contains(order.name) {
      starts[order.name] = StartingOrders(of: order.items.map(\.id).sorted(), except: right(order))
    }
  }

  /// The name of a control whose items stand in their right order from the beginning; nil where there is none.
  func orderShownRight(by rules: ScoringRules) -> String? {
    orders.first { order in
      !shuffled.contains(order.name) && rules.order(of: order.name) == order.items.map(\.id)
    }?.name
  }

  private var orders: [OrderList] {
    controls.flatMap(\.all).compactMap { control in
      if case .order(let order) = control { order } else { nil }
    }
  }

  /// The controls as somebody meets them in an attempt.
  func shown(given state: AttemptState) -> [Control] { controls.map { $0.shown(given: state, of: self) } }

  /// What a response lacks, and what of it was never offered.
  func check(_ check: inout ResponseCheck) {
    for control in controls { control.check(&check, of: self) }
  }

  /// What was chosen or written, control by control, in the words that were shown.
  func words(for response: Response) -> [String] { controls.flatMap(\.all).compactMap { $0.words(for: response) } }
}
