internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Pages
internal import Storage
internal import Tracking

/// The gallery with the answers that bring each of its activities into its state.
struct PreviewGallery: Sendable {
  let module: Module
  /// What cannot be shown, and why.
  let remarks: [PreviewRemark]
  private let pages: [SectionID: Section]
  private let activities: [ActivityID: any PreparedActivity]
  /// The files that the samples bring with them, and those that come out of these, by name.
  private let files: [String: [UInt8]]
  private var answers: [ActivityID: LastAnswer] = [:]
  private var refused: [ActivityID: Sent] = [:]

  /// Nil where an example of the language has mistakes.
  init?(types: ActivityTypes) async {
    guard let gallery = Gallery(types: types) else { return nil }
    module = gallery.module
    remarks = gallery.leftOut.map(PreviewRemark.init)
    let names = types.descriptors.map { SectionID($0.name) }
    pages = Dictionary(names.compactMap { name in gallery.page(of: name).map { (name, $0) } }) { first, _ in first }
    activities = gallery.activities
    let all = gallery.samples.values.map(\.files) + gallery.activities.values.map(\.offered)
    files = Dictionary(all.flatMap { $0 }) { first, _ in first }
    let seed = ActivityView.previewSeed
    for activity in gallery.module.activities {
      guard let prepared = gallery.activities[activity.id] else { continue }
      let samples = await SampleResponses(to: prepared, seed: seed, sample: gallery.samples[activity.id])
      let reply: SampleResponses.Reply?
      switch gallery.states[activity.id] {
      case .right: reply = samples.right
      case .wrong: reply = samples.wrong
      case .refused:
        reply = nil
        refused[activity.id] = samples.refused.map {
          Sent(activity: activity.id, response: Response(), state: .refused($0))
        }
      case .fresh, nil: reply = nil
      }
      guard let reply else { continue }
      answers[activity.id] = try? await LastAnswer(
        reply.response, to: activity, prepared, given: AttemptState(seed: seed, stored: reply.stored))
    }
  }

  var reference: SectionReference {
    SectionReference(module: module.id, section: module.sections.first?.id ?? SectionID("all"))
  }

  /// The whole of it or, by the name of a type, the samples of that type alone.
  func page(_ id: SectionID) -> Section? { pages[id] ?? module.section(id) ?? module.sections.first }

  func activity(_ id: ActivityID) -> (any PreparedActivity)? { activities[id] }

  /// The answer that brings an activity into its state; nil where it needs none.
  func answer(to id: ActivityID, of module: ModuleID) -> LastAnswer? { module == self.module.id ? answers[id] : nil }

  /// The answer that cannot be evaluated, for an activity that shows one.
  func refused(_ id: ActivityID, of module: ModuleID) -> Sent? { module == self.module.id ? refused[id] : nil }

  func file(_ name: String) -> [UInt8]? { files[name] }
}
