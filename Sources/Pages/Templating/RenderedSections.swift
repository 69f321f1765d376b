import Curriculum
import Synchronization
import Tracking

/// What is rendered once and kept: the prose of sections, and activities that nobody has answered.
///
/// Bounded: when it is full it starts anew, which costs one rendering a section and never more memory.
final class RenderedSections: Sendable {
  private let limit: Int
  private let prose = Mutex<[ProseKey: [SectionPiece]]>([:])
  private let activities = Mutex<[ActivityKey: FreshActivity]>([:])

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

  struct ActivityKey: Hashable {
    let activity: ActivityID
    let section: SectionReference
    let text: String
    let fingerprint: Fingerprint
    let seed: UInt64
    let number: Int
    let count: Int
    let isDone: Bool
    let language: Language
  }

  func pieces(_ key: ProseKey, make: () -> [SectionPiece]) -> [SectionPiece] {
    if let found = prose.withLock({ $0[key] }) { return found }
    let made = make()
    prose.withLock { Self.keep(made, for: key, in: &$0, limit: limit) }
    return made
  }

  /// - Parameter make: gives nil for what can't be kept.
  func activity(_ key: ActivityKey, make: () throws -> FreshActivity?) rethrows -> FreshActivity? {
    if let found = activities.withLock({ $0[key] }) { return found }
    guard let made = try make() else { return nil }
    activities.withLock { Self.keep(made, for: key, in: &$0, limit: limit) }
    return made
  }

  private static func keep<Key, Value>(_ value: Value, for key: Key, in entries: inout [Key: Value], limit: Int) {
    if entries.count >= limit { entries.removeAll() }
    entries[key] = value
  }

  /// How much is kept.
  var count: Int { prose.withLock { $0.count } + activities.withLock { $0.count } }

  func removeAll() {
    prose.withLock { $0.removeAll() }
    activities.withLock { $0.removeAll() }
  }
}

/// A run of a section's page: markup, or the place of an activity.
enum SectionPiece: Sendable {
  case markup(HTML)
  case activity(ActivityID)
}
