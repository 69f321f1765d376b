import Curriculum
import Tracking

extension PreparedChange {
  /// Writes the whole change, or throws and leaves it to the caller's savepoint to undo what was written.
  func write(to database: any RecordConnection) throws -> Committed {
    do {
      guard try claimKey(in: database) else { return .repeated }
      let projector = Projector(database: database)
      let promises = Promises(database: database, change: change)
      let log = LogTable(database: database, organization: change.organization)
      for (event, fact) in zip(change.events, facts) {
        guard event.organization == change.organization else { throw StoreError.conflict(.missing) }
        if case .completed(let completion) = event.fact, try projector.knows(completion, in: change.organization) {
          continue
        }
        try projector.project(event, at: try log.append(event, fact, of: change))
        if case .erased(let erasure) = event.fact {
          try Eraser(database: database, organization: change.organization)
            .erase(erasure.participant, words: words[erasure.participant] ?? FoundWords())
        }
        try promises.check(event)
      }
      let accounts = AccountWriter(database: database, organization: change.organization)
      for account in change.accounts { try accounts.write(account) }
      let tallies = TallyTable(database: database, organization: change.organization)
      for count in change.counts { try tallies.add(count) }
      try promises.check()
      return .recorded
    } catch let refusal as Refusal {
      throw refusal.conflict
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
