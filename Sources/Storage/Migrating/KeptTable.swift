import Foundation

/// A table of the record, as it is copied from one database to another.
struct KeptTable: Sendable {
  let name: String
  /// Columns that tell its rows apart, and that none of them leaves empty.
  let key: [String]

  /// Those that others refer to come first. The secrets are the first of all: they tell whose record it is.
  static let all = [
    KeptTable(name: "secret", key: ["name"]),
    KeptTable(name: "organization", key: ["organization"]),
    KeptTable(name: "participant", key: ["organization", "participant"]),
    KeptTable(name: "card", key: ["organization", "participant"]),
    KeptTable(name: "staff", key: ["organization", "staff"]),
    KeptTable(name: "api_token", key: ["organization", "token"]),
    KeptTable(name: "webhook", key: ["organization", "webhook"]),
    KeptTable(name: "delivery", key: ["organization", "delivery"]),
    KeptTable(name: "webhook_watch", key: ["organization"]),
    KeptTable(name: "watched_group", key: ["organization", "study_group"]),
    KeptTable(name: "study_group", key: ["organization", "study_group"]),
    KeptTable(name: "enrollment", key: ["organization", "participant", "study_group", "role"]),
    KeptTable(name: "section_view", key: ["organization", "participant", "module", "section"]),
    KeptTable(name: "standing", key: ["organization", "participant", "module", "activity"]),
    KeptTable(name: "completion", key: ["organization", "participant", "module", "revision"]),
    KeptTable(name: "field_answer", key: ["organization", "study_group", "field", "about"]),
    KeptTable(name: "rule_override", key: ["organization", "study_group", "rule"]),
    KeptTable(name: "group_life", key: ["organization", "study_group"]),
    KeptTable(name: "kit_use", key: ["organization", "kit"]),
    KeptTable(name: "look", key: ["organization", "actor", "view", "study_group", "participant", "at"]),
    KeptTable(name: "tally", key: ["organization", "module", "activity", "fingerprint", "field", "value"]),
    KeptTable(name: "session", key: ["token"]),
    KeptTable(name: "join_link", key: ["code"]),
    KeptTable(name: "invitation", key: ["token"]),
    KeptTable(name: "throttle", key: ["subject"]),
    KeptTable(name: "request", key: ["organization", "actor", "key"]),
    KeptTable(name: "event", key: ["organization", "sequence"]),
  ]

  /// A column and what it holds.
  struct Column: Sendable {
    let name: String
    private let kind: String

    init(name: String, kind: String) {
      self.name = name
      self.kind = kind.lowercased()
    }

    func value(_ row: Columns, at index: Int) throws -> Argument {
      switch kind {
      case "integer", "bigint": try (row[index] as Int64?)?.argument ?? .null
      case "real", "double precision": try (row[index] as Double?)?.argument ?? .null
      case "blob", "bytea": try (row[index] as Data?)?.argument ?? .null
      default: try (row[index] as String?)?.argument ?? .null
      }
    }
  }

  func columns(in database: any RecordConnection) throws -> [Column] {
    var columns: [Column] = []
    try database.each(database.dialect.columns, [name]) {
      try columns.append(Column(name: $0[0], kind: $0[1]))
    }
    return columns
  }

  /// The key of the last row; nil where there is none.
  func lastKey(in database: any RecordConnection, _ columns: [Column]) throws -> Arguments? {
    let order = key.map { "\($0) DESC" }.joined(separator: ", ")
    return try database.first("SELECT \(key.joined(separator: ", ")) FROM \(name) ORDER BY \(order) LIMIT 1", []) {
      row in
      Arguments(try keyColumns(columns).enumerated().map { try $1.value(row, at: $0) })
    }
  }

  /// The rows after a key, in order.
  func rows(
    after last: Arguments?, limit: Int, in database: any RecordConnection, _ columns: [Column]
  ) throws -> [Arguments] {
    let keys = key.joined(separator: ", ")
    let places = key.map { _ in "?" }.joined(separator: ", ")
    var rows: [Arguments] = []
    try database.each(
      """
      SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name)
      \(last == nil ? "" : "WHERE (\(keys)) > (\(places))") ORDER BY \(keys) LIMIT \(limit)
      """, last ?? []
    ) { row in
      rows.append(Arguments(try columns.enumerated().map { try $1.value(row, at: $0) }))
    }
    return rows
  }

  func insert(_ rows: [Arguments], into database: any RecordConnection, _ columns: [Column]) throws {
    let names = columns.map(\.name).joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    for row in rows { try database.send("INSERT INTO \(name) (\(names)) VALUES (\(places))", row) }
  }

  func key(of row: Arguments, _ columns: [Column]) -> Arguments {
    Arguments(key.compactMap { name in columns.firstIndex { $0.name == name }.map { row.values[$0] } })
  }

  func count(in database: any RecordConnection) throws -> Int64 {
    try database.number("SELECT count(*) FROM \(name)", []) ?? 0
  }

  private func keyColumns(_ columns: [Column]) -> [Column] {
    key.compactMap { name in columns.first { $0.name == name } }
  }
}
