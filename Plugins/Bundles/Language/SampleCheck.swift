internal import ActivityKit
internal import Authoring

/// Shows a bundle's own samples and twins: one that cannot show them cannot show anything.
struct SampleCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let bundle: DroppedBundle
  private let activity: BundleActivity

  init(_ bundle: DroppedBundle) {
    self.bundle = bundle
    activity = BundleActivity(bundle, runner: nil)
  }

  /// - Parameter root: of bundle.xml.
  mutating func check(_ root: Element) {
    let samples = root.elements(named: "sample")
    for definition in samples.compactMap(\.elements.first) { _ = prompt(of: definition) }
    if samples.count < 2 {
      diagnostics.append(
        .error(
          "bundle.sample", "a bundle has at least two samples", at: root, expected: "two or more <sample>",
          help: "add another definition as an author would write it: tests and authors need both"))
    }
    guard diagnostics.isEmpty else { return }
    checkTwins(root)
  }

  private mutating func prompt(of definition: Element) -> BundleActivity.Prompt? {
    var reading = Reading()
    let prompt = activity.read(definition, in: &reading)?.prompt
    diagnostics += reading.diagnostics.filter { $0.severity == .error }
    return prompt
  }

  /// What learners see must not depend on what is right, but for the one order of items that none begins with.
  private mutating func checkTwins(_ root: Element) {
    for twins in root.elements(named: "twins") {
      let views = twins.elements.map { definition in
        prompt(of: definition).map { prompt in
          var view = prompt.view
          view.begin { _ in [] }
          return (0..<8).map { view.shown(given: AttemptState(seed: $0)) }
        }
      }
      guard let first = views.first, let other = views.firstIndex(where: { $0 != first }) else { continue }
      diagnostics.append(
        .error(
          "bundle.answer", "the view of this definition is another one than that of its twin",
          at: twins.elements[other], expected: "the same view",
          help: "mark what is right with answer=\"true\" where it is declared, so that no view gets it, "
            + "and shuffle what stands in the right order"))
    }
    guard bundle.twins.isEmpty, !bundle.marksAnswers, bundle.responses == .judged, bundle.hasRules,
      let element = root.first("element")
    else { return }
    diagnostics.append(
      .error(
        "bundle.answer", "nothing is declared as an answer, so everything that an author writes may be shown",
        at: element, expected: "answer=\"true\" on what says what is right",
        help: "write answer=\"true\" on the attribute or the child that tells what is right; where the order of the "
          + "definition tells it, write two <twins>"))
  }
}
