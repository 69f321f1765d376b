internal import CLibPQ
import Foundation

/// All rows that a statement gave.
final class PostgreSQLRows {
  private let result: OpaquePointer

  init(keeping result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  var count: Int { Int(PQntuples(result)) }

  /// How many rows the statement changed.
  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// What the statement did, such as `COMMIT`.
  var tag: String { String(cString: PQcmdStatus(result)) }

  subscript(row: Int) -> Row { Row(rows: self, row: CInt(row)) }

  /// The columns of one row, by their position. Values come as texts.
  struct Row: ColumnSource {
    fileprivate let rows: PostgreSQLRows
    fileprivate let row: CInt

    func isNull(_ column: Int) -> Bool { PQgetisnull(rows.result, row, CInt(column)) == 1 }

    /// A truth is 1 or 0.
    func integer(_ column: Int) -> Int64? {
      guard let text = text(column) else { return nil }
      return Int64(text) ?? (text == "t" ? 1 : text == "f" ? 0 : nil)
    }

    func real(_ column: Int) -> Double? { text(column).flatMap(Double.init) }

    func text(_ column: Int) -> String? { value(column).map { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a `bytea`, or of the text of anything else.
    func bytes(_ column: Int) -> Data? {
      guard let value = value(column) else { return nil }
      guard PQftype(rows.result, CInt(column)) == PostgreSQLParameters.TypeID.bytea else { return Data(value) }
      var length = 0
      guard let unescaped = PQunescapeBytea(value.baseAddress, &length) else { return nil }
      defer { PQfreemem(unescaped) }
      return Data(bytes: unescaped, count: length)
    }

    private func value(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
      guard !isNull(column), let start = PQgetvalue(rows.result, row, CInt(column)) else { return nil }
      let length = Int(PQgetlength(rows.result, row, CInt(column)))
      return start.withMemoryRebound(to: UInt8.self, capacity: length) { UnsafeBufferPointer(start: $0, count: length) }
    }
  }
}
