public import Curriculum

/// All that counts towards a participant's completion.
public struct ParticipantRecord: Sendable, Equatable {
  public let standings: [ActivityReference: Standing]
  public let viewed: Set<SectionReference>
  /// When sections were read, where it was not at the first revision and once.
  public let readings: [SectionReference: Reading]

  public init(
    standings: [ActivityReference: Standing] = [:], viewed: Set<SectionReference> = [],
    readings: [SectionReference: Reading] = [:]
  ) {
    self.standings = standings
    self.viewed = viewed
    self.readings = readings
  }

  /// The revisions of a module in which one of its sections was read.
  public struct Reading: Sendable, Equatable {
    /// The revision in which it was first read.
    public let first: Int
    /// The revision in which it was read last.
    public let last: Int
    /// When staff asked for it to be read again; nil where nobody did, or where it was read since.
    public let askedAgain: Instant?

    public init(first: Int, last: Int, askedAgain: Instant? = nil) {
      self.first = first
      self.last = last
      self.askedAgain = askedAgain
    }

    /// What is not written down otherwise.
    public static let usual = Reading(first: 1, last: 1)
  }

  /// When a section was read, under whichever of its ids; nil where it never was.
  public func reading(of section: Section, in module: ModuleID) -> Reading? {
    guard let past = section.past, !past.ids.isEmpty else {
      return reading(of: SectionReference(module: module, section: section.id))
    }
    let found = section.ids.compactMap { reading(of: SectionReference(module: module, section: $0)) }
    guard let first = found.map(\.first).min(), let last = found.map(\.last).max() else { return nil }
    let asked = found.compactMap(\.askedAgain)
    return Reading(first: first, last: last, askedAgain: asked.count == found.count ? asked.max() : nil)
  }

  private func reading(of section: SectionReference) -> Reading? {
    viewed.contains(section) ? readings[section] ?? .usual : nil
  }

  /// Where somebody stands with an activity, under each of the ids that it has and had.
  public func standings(with activity: Activity, in module: ModuleID) -> [Standing] {
    activity.ids.compactMap { standings[ActivityReference(module: module, activity: $0)] }
  }

  /// The newest revision of a module in which something was read or answered; nil where nothing was.
  public func revision(of module: ModuleID) -> Int? {
    let read = viewed.lazy.filter { $0.module == module }.map { readings[$0]?.last ?? 1 }.max()
    let answered = standings.lazy.filter { $0.key.module == module }.map(\.value.revision).max()
    return [read, answered].compactMap(\.self).max()
  }
}
