import ActivityKit
import Authoring

extension Conformance {
  /// Definitions that differ in their right answers alone look the same.
  var twinFindings: [String] {
    if descriptor.twins.isEmpty {
      return needsTwins && descriptor.responses == .judged
        ? ["responses are judged, and there are no twins to compare"] : []
    }
    return descriptor.twins.enumerated().flatMap { index, twins -> [String] in
      guard case .success(let one) = Trial<Type>.read(twins.one, by: type),
        case .success(let other) = Trial<Type>.read(twins.other, by: type)
      else { return ["twins \(index + 1) cannot be read"] }
      if CanonicalXML.bytes(of: one.element) == CanonicalXML.bytes(of: other.element) {
        return ["twins \(index + 1) do not differ"]
      }
      let areSame = states.allSatisfy { look(one.prompt, $0).map(\.arranged) == look(other.prompt, $0).map(\.arranged) }
      return areSame && beginAlike(one.prompt, other.prompt)
        ? [] : ["twins \(index + 1) differ in what is right, and their views show it"]
    }
  }

  private func look(_ prompt: Type.Prompt, _ state: AttemptState) -> [Control] {
    (try? type.view(of: prompt, given: state)) ?? []
  }

  /// No order begins as it is right (`StartingOrders`), and that is another order for each twin: of three items, they
  /// begin differently in one attempt of three. One that follows from what is right differs nearly always.
  private func beginAlike(_ one: Type.Prompt, _ other: Type.Prompt) -> Bool {
    let states = (0..<64).map { AttemptState(seed: $0) }
    return states.count { look(one, $0) == look(other, $0) } * 5 >= states.count * 2
  }
}

extension Control {
  /// The same with the items of orders in the order of their ids.
  fileprivate var arranged: Control {
    switch self {
    case .order(let order):
      .order(OrderList(name: order.name, question: order.question, items: order.items.sorted { $0.id < $1.id }))
    case .form(let group):
      .form(FieldGroup(title: group.title, hint: group.hint, controls: group.controls.map(\.arranged)))
    default: self
    }
  }
}
