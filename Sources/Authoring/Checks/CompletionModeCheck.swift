import ActivityKit
import Curriculum

/// Whether what an activity requires makes sense for its type.
struct CompletionModeCheck {
  let types: ActivityTypes

  func diagnostics(for root: Element) -> [Diagnostic] {
    root.elements(named: "section").flatMap { $0.elements(named: "activity") }.compactMap { activity in
      guard let definition = activity.definition, let descriptor = types.descriptor(named: definition.name),
        let mode = CompletionMode(rawValue: activity["requires"] ?? CompletionMode.passed.rawValue),
        !descriptor.modes.contains(mode)
      else { return nil }
      let modes = CompletionMode.allCases.filter(descriptor.modes.contains).map(\.rawValue)
      let place: Diagnostic.Place =
        activity["requires"] == nil ? .element(activity.position) : .value("requires", of: activity.position)
      return Diagnostic(
        "activity.mode", "requires=\"\(mode.rawValue)\" does not go with <\(definition.name)>", at: place,
        expected: oneOf(modes),
        help: ["write requires=\"\(modes.first ?? "")\""])
    }
  }
}
