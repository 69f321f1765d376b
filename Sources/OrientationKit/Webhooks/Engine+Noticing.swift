internal import Curriculum
internal import Storage
internal import Tracking

/// Noticing what webhooks are told. The log is looked through after it was written: nobody's answer waits for it, and how
/// far it was looked through is noted together with what is to be told, so that nothing is lost by a crash.
extension Engine {
  /// How many events one look takes in, and how many groups.
  private static let lookSize = 200

  /// Looks at what was recorded since the last look. Where nobody wants to be told, nothing is looked at.
  ///
  /// - Returns: whether there may be more.
  public func noticeNews() async throws(EngineError) -> Bool {
    let webhooks = try await webhooks()
    guard !webhooks.isEmpty, let watch = try await watch() else { return false }
    let events = try await events(after: watch)
    guard let last = events.last else { return false }
    let snapshots = try await snapshots(of: try await touched(by: events).sorted())
    var (changed, notices) = try await news(of: snapshots, from: .events(events))
    let kits = Dictionary(snapshots.map { ($0.group, $0.kit) }, uniquingKeysWith: { first, _ in first })
    for recorded in events {
      guard case .launched(let launch) = recorded.event.fact else { continue }
      let subject = Notice.Subject(group: launch.group.rawValue, kit: (kits[launch.group] ?? launch.kit).rawValue)
      notices.append(Notice(.launched, at: recorded.event.at, subject))
    }
    return try await note(
      Sighting(
        organization: organization, watch: watch, sequence: last.sequence, groups: changed,
        deliveries: deliveries(of: notices, to: webhooks)))
  }

  /// Looks at all groups, for what changes with the day alone. What is seen of a group for the first time is noted and
  /// told to nobody.
  public func noticeAll() async throws(EngineError) {
    let webhooks = try await webhooks()
    guard !webhooks.isEmpty else { return }
    var after: GroupID?
    while let watch = try await watch(), !Task.isCancelled {
      let position = after
      let page = try await storing { store throws(StoreError) in
        try await store.groups(in: organization, after: position, limit: Self.lookSize)
      }
      guard let last = page.last else { return }
      // What happened since the last look is noticed by the next: here it would be taken for what always was so.
      let events = try await events(after: watch)
      if events.count == Self.lookSize {
        _ = try await noticeNews()
        continue
      }
      let fresh = try await touched(by: events)
      let (changed, notices) = try await news(of: page.filter { !fresh.contains($0.group) }, from: .nothing)
      let look = Sighting(
        organization: organization, watch: watch, sequence: watch.sequence, groups: changed,
        deliveries: deliveries(of: notices, to: webhooks))
      // Where another process was faster, the page is looked at once more.
      var isNoted = changed.isEmpty
      if !isNoted { isNoted = try await note(look) }
      if isNoted { after = last.group }
    }
  }

  private func watch() async throws(EngineError) -> Watch? {
    try await storing { store throws(StoreError) in try await store.watch(organization) }
  }

  private func events(after watch: Watch) async throws(EngineError) -> [RecordedEvent] {
    try await storing { store throws(StoreError) in
      try await store.events(in: organization, after: watch.sequence, limit: Self.lookSize)
    }
  }

  private func note(_ look: Sighting) async throws(EngineError) -> Bool {
    try await storing { store throws(StoreError) in try await store.note(look) }
  }

  /// The groups that events can have changed something for. An answer that completes nothing changes nothing.
  private func touched(by events: [RecordedEvent]) async throws(EngineError) -> Set<GroupID> {
    let facts = events.map(\.event.fact).filter { $0.answer?.completes != false }
    var groups = Set(facts.compactMap(\.group))
    for participant in Set(facts.compactMap(\.participant)) {
      let profile = try await storing { store throws(StoreError) in
        try await store.participant(participant, in: organization)
      }
      groups.formUnion((profile?.enrollments ?? []).map(\.enrollment.group))
    }
    return groups
  }

  private func snapshots(of groups: [GroupID]) async throws(EngineError) -> [GroupSnapshot] {
    var snapshots: [GroupSnapshot] = []
    for id in groups {
      let group = try await storing { store throws(StoreError) in try await store.group(id, in: organization) }
      if let group { snapshots.append(group) }
    }
    return snapshots
  }

  /// Why groups are looked at.
  private enum Occasion {
    /// These events.
    case events([RecordedEvent])
    /// Nothing that was recorded.
    case nothing
  }

  /// What is otherwise than when it was last seen, and what is told of it.
  private func news(
    of snapshots: [GroupSnapshot], from occasion: Occasion
  ) async throws(EngineError) -> (changed: [WatchedGroup], notices: [Notice]) {
    let seen = try await storing { store throws(StoreError) in
      try await store.watched(snapshots.map(\.group), in: organization)
    }
    let instant = now
    var changed: [WatchedGroup] = []
    var notices: [Notice] = []
    for snapshot in snapshots {
      let current = watched(snapshot, on: instant.day)
      if seen[snapshot.group] != current { changed.append(current) }
      var before = seen[snapshot.group]
      if before == nil, case .events(let events) = occasion, let first = events.first {
        before = try await watched(snapshot.group, before: first.event.at)
      }
      if let before { notices += self.notices(of: snapshot, current, after: before, at: instant) }
    }
    return (changed, notices)
  }

  private func notices(
    of snapshot: GroupSnapshot, _ current: WatchedGroup, after before: WatchedGroup, at instant: Instant
  ) -> [Notice] {
    let subject = Notice.Subject(group: snapshot.group.rawValue, kit: snapshot.kit.rawValue)
    let completed = current.done.subtracting(before.done)
      .sorted { ($0.participant, $0.role) < ($1.participant, $1.role) }
      .map { Notice(.completed, at: instant, subject.about($0)) }
    let isNew = current.verdict == .ready && before.verdict != .ready
    return completed + (isNew ? [Notice(.ready, at: instant, subject)] : [])
  }

  private func watched(_ snapshot: GroupSnapshot, on day: Day) -> WatchedGroup {
    WatchedGroup(group: snapshot.group, verdict: readiness(of: snapshot, on: day).verdict, done: done(in: snapshot))
  }

  /// A group that was never looked at, as it was before something happened, by the log. Where it did not exist then,
  /// nobody was done and nothing could be told.
  private func watched(_ group: GroupID, before end: Instant) async throws(EngineError) -> WatchedGroup {
    let past = try await storing { store throws(StoreError) in
      try await store.group(group, in: organization, before: end)
    }
    return past.map { watched($0, on: end.day) } ?? WatchedGroup(group: group, verdict: .cannotTell, done: [])
  }

  private func done(in group: GroupSnapshot) -> Set<Enrollment> {
    let kit = kit(of: group)
    return Set(
      group.members.compactMap { member in
        guard let role = kit.role(member.role) else { return nil }
        let seats = Set(
          group.members.filter { $0.participant == member.participant }.map { Seat(kit: group.kit, role: $0.role) })
        let progress = OrientationProgress(of: catalog.modules(of: role, seenBy: seats), given: member.record)
        guard progress.isComplete else { return nil }
        return Enrollment(participant: member.participant, group: group.group, role: member.role)
      })
  }

  private func deliveries(of notices: [Notice], to webhooks: [Webhook]) -> [Delivery] {
    notices.flatMap { notice in
      webhooks.filter { webhook in webhook.kinds.contains { $0.rawValue == notice.type } }.map(notice.delivery)
    }
  }
}
