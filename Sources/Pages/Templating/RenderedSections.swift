import Curriculum
import Synchronization

/// What is rendered once and kept: the prose of sections and the controls of activities that nobody has answered.
///
/// Bounded: when it is full it starts anew, which costs one rendering a section and never more memory.
final class RenderedSections: Sendable {
  private let limit: Int
  private let prose = Mutex<[ProseKey: [SectionPiece]]>([:])
  private let controls = Mutex<[ControlsKey: HTML]>([:])

  init(limit: Int = 4096) { self.limit = limit }

  struct ProseKey: Hashable {
    let module: ModuleID
    /// The language of the text itself: a translation has the id and the revision of its module.
    let text: String
    let revision: Int
    let edition: String
    let section: SectionID
    let language: Language
  }

  struct ControlsKey: Hashable {
    let activity: ActivityID
    let text: String
    let fingerprint: Fingerprint
    let seed: UInt64
    let language: Language
  }

  func pieces(_ key: ProseKey, make: () -> [SectionPiece]) -> [SectionPiece] {
    if let found = prose.withLock({ $0[key] }) { return found }
    let made = make()
    prose.withLock { entries in
      if entries.count >= limit { entries.removeAll() }
      entries[key] = made
    }
    return made
  }

  func controls(_ key: ControlsKey, make: () throws -> HTML) rethrows -> HTML {
    if let found = controls.withLock({ $0[key] }) { return found }
    let made = try make()
    controls.withLock { entries in
      if entries.count >= limit { entries.removeAll() }
      entries[key] = made
    }
    return made
  }

  /// How much is kept.
  var count: Int { prose.withLock { $0.count } + controls.withLock { $0.count } }

  func removeAll() {
    prose.withLock { $0.removeAll() }
    controls.withLock { $0.removeAll() }
  }
}

/// A run of a section's page: markup, or the place of an activity.
enum SectionPiece: Sendable {
  case markup(HTML)
  case activity(ActivityID)
}
