public import Curriculum
public import Tracking

extension RecordStore {
  public func watch(_ organization: OrganizationID) async throws(StoreError) -> Watch? {
    try await driver.read("read the watch") { database in
      try database.first(
        "SELECT turn, sequence FROM webhook_watch WHERE organization = ?", [organization.rawValue]
      ) { try Watch(turn: $0[0], sequence: $0[1]) }
    }
  }

  public func watched(
    _ groups: [GroupID], in organization: OrganizationID
  ) async throws(StoreError) -> [GroupID: WatchedGroup] {
    try await driver.read("read what was seen of groups") { database in
      var found: [GroupID: WatchedGroup] = [:]
      for group in groups {
        found[group] = try database.first(
          "SELECT verdict, done FROM watched_group WHERE organization = ? AND study_group = ?",
          [organization.rawValue, group.rawValue]
        ) { row in
          guard let verdict = Verdict(rawValue: try row[0]) else { throw UnreadableRow(table: "watched_group") }
          return WatchedGroup(group: group, verdict: verdict, done: Enrollment.all(in: group, from: try row[1]))
        }
      }
      return found
    }
  }

  public func note(_ look: Sighting) async throws(StoreError) -> Bool {
    try await driver.write("note what was seen", in: nil) { database in
      let organization = look.organization.rawValue
      let isFirst = try database.run(
        "UPDATE webhook_watch SET turn = turn + 1, sequence = ? WHERE organization = ? AND turn = ?",
        [look.sequence, organization, look.watch.turn])
      guard isFirst == 1 else { return false }
      for group in look.groups {
        try database.run(
          """
          INSERT INTO watched_group (organization, study_group, verdict, done) VALUES (?, ?, ?, ?)
          ON CONFLICT (organization, study_group) DO UPDATE SET verdict = excluded.verdict, done = excluded.done
          """, [organization, group.group.rawValue, group.verdict.rawValue, group.doneInOrder])
      }
      for delivery in look.deliveries {
        // A webhook that was removed meanwhile is told nothing.
        try database.run(
          """
          INSERT INTO delivery (organization, delivery, webhook, body, made, due, attempts, claimed)
          SELECT organization, ?, webhook, ?, ?, ?, 0, 0 FROM webhook WHERE organization = ? AND webhook = ?
          """,
          [
            delivery.id.rawValue, delivery.body, delivery.made.milliseconds, delivery.due.milliseconds, organization,
            delivery.webhook.rawValue,
          ])
      }
      return true
    }
  }
}

extension WatchedGroup {
  /// As the table keeps them: `PARTICIPANT:ROLE`, with spaces between.
  fileprivate var doneInOrder: String { done.map { "\($0.participant):\($0.role)" }.sorted().joined(separator: " ") }
}

extension Enrollment {
  fileprivate static func all(in group: GroupID, from text: String) -> Set<Enrollment> {
    Set(
      text.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return Enrollment(participant: ParticipantID(parts[0]), group: group, role: RoleID(parts[1]))
      })
  }
}
