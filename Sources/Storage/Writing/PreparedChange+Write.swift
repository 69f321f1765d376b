import Curriculum
import Tracking

extension PreparedChange {
  /// Writes the whole change, or throws and leaves it to the caller's savepoint to undo what was written.
  func write(to database: any RecordConnection) throws -> Committed {
    do {
      guard try claimKey(in: database) else { return .repeated }
      let projector = Projector(database: database)
      let promises = Promises(database: database, change: change)
      for (event, body) in zip(change.events, bodies) {
        guard event.organization == change.organization else { throw StoreError.conflict(.missing) }
        try projector.project(event, at: try database.append(event, body: body))
        try promises.check(event)
      }
      let accounts = AccountWriter(database: database, organization: change.organization)
      for account in change.accounts { try accounts.write(account) }
      let tallies = TallyTable(database: database, organization: change.organization)
      for count in change.counts { try tallies.add(count) }
      try promises.check()
      return .recorded
    } catch Refusal.missing {
      throw StoreError.conflict(.missing)
    } catch Refusal.taken {
      throw StoreError.conflict(.codeTaken)
    }
  }

  /// False where the key was used before.
  private func claimKey(in database: any RecordConnection) throws -> Bool {
    guard let key = change.key else { return true }
    let added = try database.run(
      "INSERT INTO request (organization, actor, key, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [
        change.organization.rawValue, key.actor.description, key.value, change.events.last?.at.milliseconds,
      ])
    return added == 1
  }
}

extension RecordConnection {
  /// Puts an event at the end of its organization's log, and returns where. Two statements, because a RETURNING clause
  /// makes SQLite keep a table of what it returns.
  fileprivate func append(_ event: Event, body: String) throws -> Int64 {
    let organization = event.organization.rawValue
    let last = try number("SELECT coalesce(max(sequence), 0) FROM event WHERE organization = ?", [organization])
    let sequence = (last ?? 0) + 1
    try run(
      """
      INSERT INTO event (organization, sequence, at, actor, kind, participant, body) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        organization, sequence, event.at.milliseconds, event.actor.description, event.fact.kind,
        event.fact.participant?.rawValue, body,
      ])
    return sequence
  }
}
