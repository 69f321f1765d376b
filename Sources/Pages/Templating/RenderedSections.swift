import Curriculum
import Synchronization
import Tracking

/// What is rendered once and kept: sections, and activities as they look before an answer and after each that was given.
///
/// Bounded: when it is full it starts anew, which costs one rendering each and never more memory.
final class RenderedSections: Sendable {
  private let limit: Int
  private let sections = Mutex<[SectionKey: Stencil]>([:])
  private let activities = Mutex<[ActivityKey: Stencil]>([:])

  init(limit: Int = 1024) { self.limit = limit }

  struct SectionKey: Hashable {
    let module: ModuleID
    /// The language of the text itself: a translation has the id and the revision of its module.
    let text: String
    let revision: Int
    let edition: String
    let section: SectionID
    /// Empty where the section is the same for everybody.
    let seats: Set<Seat>
    let isOpen: Bool
    let language: Language
  }

  struct ActivityKey: Hashable {
    let activity: ActivityID
    let section: SectionReference
    let text: String
    let fingerprint: Fingerprint
    let seed: UInt64
    let variant: String
    let turn: ActivityView.Turn
    let number: Int
    let count: Int
    let isDone: Bool
    /// What was answered, for an activity that was: whoever gives the same answer sees the same.
    let response: [String: [String]]?
    let language: Language
  }

  func section(_ key: SectionKey, make: () -> Stencil) -> Stencil {
    if let found = sections.withLock({ $0[key] }) { return found }
    let made = make()
    sections.withLock { Self.keep(made, for: key, in: &$0, limit: limit) }
    return made
  }

  /// - Parameter make: gives nil for what can't be kept.
  func activity(_ key: ActivityKey, make: () throws -> Stencil?) rethrows -> Stencil? {
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
  var count: Int { sections.withLock { $0.count } + activities.withLock { $0.count } }

  func removeAll() {
    sections.withLock { $0.removeAll() }
    activities.withLock { $0.removeAll() }
  }
}
