internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Pages
internal import Tracking

/// The gallery with the answers that bring each of its activities into its state.
struct PreviewGallery: Sendable {
  let module: Module
  private let activities: [ActivityID: any PreparedActivity]
  private var answers: [ActivityID: PreviewAnswer] = [:]

  /// Nil where an example or a sample has mistakes.
  init?(types: ActivityTypes) async {
    guard let gallery = Gallery(types: types) else { return nil }
    module = gallery.module
    activities = gallery.activities
    for (id, prepared) in gallery.activities {
      let samples = await SampleResponses(to: prepared, seed: ActivityView.previewSeed, sample: gallery.samples[id])
      switch gallery.states[id] {
      case .right: answers[id] = samples.right.map(PreviewAnswer.response)
      case .wrong: answers[id] = samples.wrong.map(PreviewAnswer.response)
      case .refused: answers[id] = samples.refused.map { PreviewAnswer.refused(Response(), $0) }
      case .fresh, nil: break
      }
    }
  }

  var reference: SectionReference {
    SectionReference(module: module.id, section: module.sections.first?.id ?? SectionID("all"))
  }

  func activity(_ id: ActivityID) -> (any PreparedActivity)? { activities[id] }

  func given(_ id: ActivityID, of module: ModuleID) -> PreviewAnswer {
    module == self.module.id ? answers[id] ?? .nothing : .nothing
  }
}
