/// One line of a module's change record: what a revision means for those who completed something before it.
public struct ModuleChange: Sendable, Equatable {
  /// The revision that brought the change.
  public let revision: Int
  public let effect: Effect
  /// The section that the line is about; nil where it is about an activity, or about the whole revision.
  public let section: SectionID?
  /// The activity that the line is about.
  public let activity: ActivityID?
  /// Whether nobody goes on with an earlier revision.
  public let withdraws: Bool
  /// The author's words.
  public let reason: String

  public init(
    revision: Int, effect: Effect, section: SectionID? = nil, activity: ActivityID? = nil, withdraws: Bool = false,
    reason: String
  ) {
    self.revision = revision
    self.effect = effect
    self.section = section
    self.activity = activity
    self.withdraws = withdraws
    self.reason = reason
  }

  public enum Effect: String, Sendable, Codable, CaseIterable {
    /// What was completed before stays completed.
    case keep
    /// What changed is asked again.
    case retake
  }
}

/// Why something that somebody had finished is asked again.
public struct Overtaking: Sendable, Hashable {
  /// The revision since which it is asked again; nil where the revision that was finished is not known any more.
  public let since: Int?
  /// The author's words; nil where the change record says nothing.
  public let reason: String?
  public let kind: Kind

  public init(since: Int?, reason: String?, kind: Kind) {
    self.since = since
    self.reason = reason
    self.kind = kind
  }

  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The activity is another one than that which was completed.
    case changed
    /// It was not there before.
    case added
    /// The section's text is to be read again.
    case text
    /// Staff asked for it again.
    case asked
  }
}

/// What an activity was in earlier revisions of its module.
public struct ActivityPast: Sendable, Equatable {
  /// The ids that it had before.
  public let ids: [ActivityID]
  /// The fingerprints, besides its own, whose completion counts.
  public let counting: Set<Fingerprint>
  /// Why the completion of another fingerprint does not count.
  public let overtaken: [Fingerprint: Overtaking]
  /// The earlier revisions whose completion counts for it too: it was not there then, and need not be made up for.
  public let covering: Set<Int>
  /// Why the completion of an earlier revision does not.
  public let missing: [Int: Overtaking]

  public init(
    ids: [ActivityID] = [], counting: Set<Fingerprint> = [], overtaken: [Fingerprint: Overtaking] = [:],
    covering: Set<Int> = [], missing: [Int: Overtaking] = [:]
  ) {
    self.ids = ids
    self.counting = counting
    self.overtaken = overtaken
    self.covering = covering
    self.missing = missing
  }
}

/// What a section was in earlier revisions of its module.
public struct SectionPast: Sendable, Equatable {
  /// The ids that it had before.
  public let ids: [SectionID]
  /// The revision since which it is to be read again, and why; nil where having read it once is enough.
  public let again: Overtaking?
  /// The earlier revisions whose completion counts for it too.
  public let covering: Set<Int>
  /// Why the completion of an earlier revision does not.
  public let missing: [Int: Overtaking]

  public init(
    ids: [SectionID] = [], again: Overtaking? = nil, covering: Set<Int> = [], missing: [Int: Overtaking] = [:]
  ) {
    self.ids = ids
    self.again = again
    self.covering = covering
    self.missing = missing
  }
}

extension Activity {
  /// The id that it has, and those that it had before.
  public var ids: [ActivityID] { [id] + (past?.ids ?? []) }

  /// Whether having completed the activity as it was at a fingerprint is having completed it as it is now.
  public func counts(_ fingerprint: Fingerprint) -> Bool {
    fingerprint == self.fingerprint || past?.counting.contains(fingerprint) ?? false
  }
}

extension Section {
  /// The id that it has, and those that it had before.
  public var ids: [SectionID] { [id] + (past?.ids ?? []) }
}

extension Module {
  /// Whether nobody goes on with an earlier revision any more.
  public func withdraws(_ earlier: Int) -> Bool { changes.contains { $0.withdraws && $0.revision > earlier } }
}
