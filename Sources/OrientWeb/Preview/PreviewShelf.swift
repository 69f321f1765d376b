internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Pages
internal import Storage
internal import Tracking

/// The modules of a folder, and the gallery, as somebody in a role sees them.
struct PreviewShelf: Sendable {
  let edition: PreviewFolder.Edition
  let gallery: PreviewGallery
  /// Nil for everything that there is.
  let seat: Seat?
  /// Everything, in the words of the reader's language where they are translated.
  private let library: Library

  init(_ edition: PreviewFolder.Edition, for visit: PreviewVisit) {
    self.edition = edition
    gallery = edition.gallery
    seat = visit.seat
    library = edition.living.library.speaking(visit.tag)
  }

  var glossary: Glossary { library.catalog.glossary }

  var kits: [Kit] { library.catalog.kits.values.sorted { $0.id.rawValue < $1.id.rawValue } }

  var modules: [Module] { library.catalog.modules.values.map(seen) }

  private func seen(_ module: Module) -> Module { seat.map { module.seen(by: [$0]) } ?? module }

  /// The page; the module's first one where it has no such page for this role.
  func section(_ reference: SectionReference) -> (module: Module, section: Section)? {
    guard reference.module != Gallery.id else {
      return gallery.page(reference.section).map { (gallery.module, $0) }
    }
    guard let module = library.catalog.modules[reference.module].map(seen),
      let section = module.section(reference.section) ?? module.sections.first
    else { return nil }
    return (module, section)
  }

  func activity(_ id: ActivityID, of module: ModuleID) -> (any PreparedActivity)? {
    module == Gallery.id ? gallery.activity(id) : library.activities[module]?[id]
  }
}

extension ActivityView {
  /// Everybody sees options in the same order, so that an author finds them where they were.
  static let previewSeed: UInt64 = 1
}

extension LastAnswer {
  /// A response as it would be kept, had somebody given it.
  init(
    _ response: ActivityKit.Response, to activity: Activity, _ prepared: any PreparedActivity, given state: AttemptState
  ) async throws(ResponseError) {
    let outcome = try await prepared.evaluate(response, given: state)
    let marks = Marks(of: outcome)
    self.init(
      fingerprint: activity.fingerprint, response: prepared.record(of: response).kept, version: prepared.version,
      attempt: state.number, score: marks.score, passed: marks.passed, progress: marks.progress,
      state: prepared.keepsState ? outcome.state : nil)
  }

  /// Whether it is all that an activity's author wants done.
  func completes(_ activity: Activity) -> Bool {
    switch activity.requires {
    case .viewed: true
    case .answered: progress == nil
    case .passed: passed
    case .observed: false
    }
  }
}
