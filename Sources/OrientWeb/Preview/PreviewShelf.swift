internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Pages
internal import Tracking

/// The modules of a folder, and the gallery, as somebody in a role sees them.
struct PreviewShelf: Sendable {
  let edition: PreviewFolder.Edition
  let gallery: PreviewGallery
  /// Nil for everything that there is.
  let seat: Seat?
  /// Everything, in the words of the reader's language where they are translated.
  private let library: Library

  init(_ edition: PreviewFolder.Edition, gallery: PreviewGallery, for visit: PreviewVisit) {
    self.edition = edition
    self.gallery = gallery
    seat = visit.seat
    library = edition.living.library.speaking(visit.tag)
  }

  var glossary: Glossary { library.catalog.glossary }

  var kits: [Kit] { library.catalog.kits.values.sorted { $0.id.rawValue < $1.id.rawValue } }

  var modules: [Module] { library.catalog.modules.values.map(seen) }

  private func seen(_ module: Module) -> Module { seat.map { module.seen(by: [$0]) } ?? module }

  /// The page; the module's first one where it has no such page for this role.
  func section(_ reference: SectionReference) -> (module: Module, section: Section)? {
    let found = library.catalog.modules[reference.module].map(seen)
    guard let module = reference.module == Gallery.id ? gallery.module : found,
      let section = module.section(reference.section) ?? module.sections.first
    else { return nil }
    return (module, section)
  }

  func activity(_ id: ActivityID, of module: ModuleID) -> (any PreparedActivity)? {
    module == Gallery.id ? gallery.activity(id) : library.activities[module]?[id]
  }
}

/// What was done with an activity before it is shown.
enum PreviewAnswer: Sendable {
  case nothing
  case response(ActivityKit.Response)
  case refused(ActivityKit.Response, [ResponseError.Problem])
  case draft(ActivityKit.Response, DraftEdit)
}

extension ActivityView {
  /// Everybody sees options in the same order, so that an author finds them where they were.
  static let previewSeed: UInt64 = 1

  init(previewing activity: Activity, prepared: any PreparedActivity, given: PreviewAnswer) async {
    var attempt = AttemptState(seed: Self.previewSeed)
    var state = State.fresh
    var isDone = false
    switch given {
    case .nothing: break
    case .refused(let response, let problems):
      attempt = AttemptState(seed: Self.previewSeed, previous: response)
      state = .refused(problems)
    case .draft(let response, let edit):
      attempt = AttemptState(seed: Self.previewSeed, previous: response)
      state = .draft(edit)
    case .response(let response):
      if let outcome = try? await prepared.evaluate(response, given: attempt) {
        attempt = AttemptState(seed: Self.previewSeed, previous: response)
        state = .answered(response, outcome)
        isDone = activity.requires == .passed ? outcome.passed : activity.requires != .observed
      }
    }
    self.init(
      activity: activity, key: "preview", isDone: isDone, state: state, responses: prepared.responses,
      seed: Self.previewSeed,
      controls: { [attempt] in try prepared.view(given: attempt) })
  }
}
