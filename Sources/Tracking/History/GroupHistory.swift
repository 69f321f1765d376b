public import Curriculum

/// A group as it was, derived from events alone: those of the group, those of everybody who ever belonged to it, and the
/// making of other groups.
///
/// Pure: the same events in the same order give the same group. It knows no names, because the log holds none.
///
/// ```swift
/// var history = GroupHistory(of: group)
/// for event in events { history.add(event) }
/// let snapshot = history.snapshot(named: "Lunch bunch") { (names[$0] ?? "", names[$0] ?? "") }
/// ```
public struct GroupHistory: Sendable {
  private let group: GroupID
  private var kits: [GroupID: KitID] = [:]
  private var places: [Enrollment: Bool] = [:]
  private var records: [ParticipantID: RecordHistory] = [:]
  private var answers: [FieldKey: String] = [:]
  private var overrides: [RuleID: OverrideRecord] = [:]
  private var life = GroupLife.planned

  public init(of group: GroupID) { self.group = group }

  /// Whether the group was made.
  public var isMade: Bool { kits[group] != nil }

  /// Takes the next event, in the order of the log. What is about other groups or about others changes nothing here.
  public mutating func add(_ event: Event) {
    if case .groupMade(let made) = event.fact { kits[made.group] = made.kit }
    if case .erased(let erasure) = event.fact {
      places = places.filter { $0.key.participant != erasure.participant }
      answers = answers.filter { $0.key.about != erasure.participant }
    } else if let about = event.fact.group {
      if about == group { addOwn(event) }
    } else if let participant = event.fact.participant {
      records[participant, default: RecordHistory()].add(event)
    }
  }

  private mutating func addOwn(_ event: Event) {
    switch event.fact {
    case .enrolled(let enrollment):
      if places[enrollment] == nil { places[enrollment] = false }
    case .joined(let enrollment):
      if places[enrollment] != nil { places[enrollment] = true }
    case .left(let enrollment): places[enrollment] = nil
    case .fieldRecorded(let entry): answers[FieldKey(entry.field, about: entry.about)] = entry.value
    case .ruleOverridden(let made):
      overrides[made.rule] = OverrideRecord(reason: made.reason, until: made.until, at: event.at, by: event.actor)
    case .overrideEnded(let end): overrides[end.rule] = nil
    case .launched, .paused, .ended: life = life.after(event)
    case .groupMade, .sectionViewed, .answered, .evaluated, .observed, .completed, .retakeAsked, .erased, .exported:
      break
    }
  }

  /// Who belongs to the group.
  public var participants: Set<ParticipantID> { Set(places.keys.map(\.participant)) }

  /// The group after the events that were added; nil where it was not made yet.
  ///
  /// - Parameter member: somebody's name, and where they stand among the others; the record keeps both beside the log.
  public func snapshot(
    named name: String, member: (ParticipantID) -> (name: String, order: String)
  ) -> GroupSnapshot? {
    guard let kit = kits[group] else { return nil }
    let members = places.map { place, hasJoined in
      let (name, order) = member(place.participant)
      return (
        order,
        GroupSnapshot.Member(
          participant: place.participant, name: name, role: place.role, hasJoined: hasJoined,
          record: records[place.participant]?.record ?? ParticipantRecord())
      )
    }
    return GroupSnapshot(
      group: group, name: name, kit: kit,
      members: members.sorted {
        ($0.0, $0.1.participant, $0.1.role) < ($1.0, $1.1.participant, $1.1.role)
      }.map(\.1),
      answers: answers, groupsOfKit: kits.values.count { $0 == kit }, overrides: overrides, life: life)
  }
}
