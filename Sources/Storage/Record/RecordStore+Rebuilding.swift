extension RecordStore {
  public func rebuild(checkingOnly: Bool) async throws(StoreError) -> RebuildReport {
    try await rebuild(checkingOnly: checkingOnly, keeping: 10_000)
  }

  /// - Parameter people: of how many people the rows are kept in memory.
  func rebuild(checkingOnly: Bool, keeping people: Int) async throws(StoreError) -> RebuildReport {
    let organizations = try await organizations()
    return try await driver.alone("rebuild the record from its log") { own in
      for table in DerivedTable.all { try own.makeTemporaryCopy(of: table.name) }
      // In the copies, which hide the tables that are kept, while others go on writing.
      var replays: [Replay] = try own.snapshot { database in
        try organizations.map { organization in
          var replay = Replay(database, of: organization, keeping: people)
          try replay.run()
          return replay
        }
      }
      // What has come since is gone through in the moment in which the tables are compared.
      let report = try own.snapshot { database in try Self.report(&replays, database) }
      if checkingOnly || report.isSame { return report }
      return try own.exclusively(organizations) { database in
        let report = try Self.report(&replays, database)
        for (table, found) in zip(DerivedTable.all, report.tables) where found.differences > 0 {
          try TableComparison(database: database, table: table).swap()
        }
        return report
      }
    }
  }

  private static func report(_ replays: inout [Replay], _ database: any RecordConnection) throws -> RebuildReport {
    for index in replays.indices { try replays[index].run() }
    return RebuildReport(
      events: replays.reduce(0) { $0 + $1.count },
      tables: try DerivedTable.all.map { try TableComparison(database: database, table: $0).report() })
  }
}
