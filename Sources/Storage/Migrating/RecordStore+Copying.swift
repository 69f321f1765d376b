import Curriculum

extension RecordStore {
  /// How many rows one transaction copies.
  private static let page = 1000

  /// Copies the whole record into another store, in which nobody else may be working, nor in this one. Begun again after
  /// it was ended in the middle, it goes on where it was.
  ///
  /// - Returns: how many rows each table has now, in both.
  /// - Throws: `StoreError.unavailable` where the other store holds another record, or differs in the end; and where the
  ///   environment fails.
  public func copy(
    to other: RecordStore, progress: @Sendable (_ table: String, _ rows: Int) -> Void = { _, _ in }
  ) async throws(StoreError) -> [(table: String, rows: Int64)] {
    try await refuseOther(other)
    var copied: [(table: String, rows: Int64)] = []
    for table in KeptTable.all { try await copy(table, to: other) { progress(table.name, $0) } }
    for table in KeptTable.all {
      let kept = try await driver.readAside("count rows") { try table.count(in: $0) }
      let there = try await other.driver.readAside("count rows") { try table.count(in: $0) }
      guard kept == there else {
        throw .unavailable(
          operation: "copy the record",
          cause: "\(table.name) has \(kept) rows here and \(there) there; stop all servers of both, and begin again")
      }
      copied.append((table.name, kept))
    }
    for organization in try await organizations() {
      let kept = try await verifyLog(of: organization)
      guard try await other.verifyLog(of: organization) == kept else {
        throw .unavailable(
          operation: "copy the record", cause: "the log of \(organization.rawValue) does not add up to the same there")
      }
    }
    return copied
  }

  private func copy(
    _ table: KeptTable, to other: RecordStore, progress: (Int) -> Void
  ) async throws(StoreError) {
    let columns = try await driver.readAside("read a table") { try table.columns(in: $0) }
    var last = try await other.driver.readAside("read a table") { try table.lastKey(in: $0, columns) }
    var count = 0
    while true {
      let from = last
      let rows = try await driver.readAside("read a table") {
        try table.rows(after: from, limit: Self.page, in: $0, columns)
      }
      guard let end = rows.last else { return }
      try await other.driver.write("copy a table", in: nil) { try table.insert(rows, into: $0, columns) }
      last = table.key(of: end, columns)
      count += rows.count
      progress(count)
    }
  }

  /// The other holds nothing, or the beginning of this record: the same secrets, and logs that end where these once were.
  private func refuseOther(_ other: RecordStore) async throws(StoreError) {
    let isOther = StoreError.unavailable(
      operation: "copy the record", cause: "the target holds another record; give an empty database or a new file")
    let secrets = KeptTable.all[0]
    let columns = try await driver.readAside("read a table") { try secrets.columns(in: $0) }
    let own = try await driver.readAside("read a table") { try secrets.rows(after: nil, limit: 100, in: $0, columns) }
    let theirs = try await other.driver.readAside("read a table") {
      try secrets.rows(after: nil, limit: 100, in: $0, columns)
    }
    guard theirs.allSatisfy(own.contains) else { throw isOther }
    let known = Set(try await organizations())
    for organization in try await other.organizations() {
      guard known.contains(organization) else { throw isOther }
      let head = try await other.driver.readAside("read a log") {
        try LogTable(database: $0, organization: organization).head()
      }
      guard head.sequence > 0 else { continue }
      let same = try await driver.readAside("read a log") { database in
        try database.first(
          "SELECT hash FROM event WHERE organization = ? AND sequence = ?", [organization.rawValue, head.sequence]
        ) { EventHash(try $0.bytes(0)) == head.hash } ?? false
      }
      guard same else { throw isOther }
    }
  }
}
