import Curriculum
import Tracking

extension BundlesView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    Page(
      template: .bundles, title: words("bundles.title"),
      values: [
        "isEmpty": .flag(bundles.isEmpty), "bundles": .list(bundles.map { row($0, words) }),
        "isTroubled": .flag(bundles.contains { $0.state != .working }),
        "isNoneWaiting": .flag(waiting.isEmpty), "count": .text(words("bundles.waiting-count", count: waiting.count)),
        "waiting": .list(waiting.map { row($0, words) }),
      ])
  }

  private func row(_ bundle: Bundle, _ words: Messages) -> TemplateValues {
    [
      "title": .text(bundle.title), "name": .text(bundle.name), "license": .text(bundle.license),
      "badge": .one(Badge(bundle.state, words).values), "reason": .maybe(bundle.reason),
      "todo": .maybe(bundle.state == .working ? nil : words("bundles.todo.\(bundle.state.rawValue)")),
    ]
  }

  private func row(_ waiting: Waiting, _ words: Messages) -> TemplateValues {
    [
      "name": .text(waiting.name), "person": .text(Address.person(waiting.participant, in: waiting.group)),
      "group": .text(waiting.groupName), "module": .text(waiting.module), "section": .text(waiting.section),
      "language": .text(waiting.language), "reason": .maybe(waiting.reason),
    ]
  }
}

extension Badge {
  fileprivate init(_ state: BundlesView.State, _ words: Messages) {
    let text = words("bundles.state.\(state.rawValue)")
    switch state {
    case .working: self.init(text: text, kind: "good", icon: .done)
    case .failing: self.init(text: text, kind: "unknown", icon: .unknown)
    case .aside: self.init(text: text, kind: "bad", icon: .not)
    }
  }
}
