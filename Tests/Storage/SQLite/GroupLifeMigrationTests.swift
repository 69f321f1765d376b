import ActivityKit
import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A record from before the log knew the group of an event")
struct GroupLifeMigrationTests {
  @Test("tells its groups from the log all the same")
  func backfill() async throws {
    try await withFolder { folder in
      let new = folder.appending(path: "new.sqlite").path
      let old = recordPath(in: folder)
      let store = try RecordStore.open(at: new)
      let school = try await School(in: store)
      let ana = try await school.enroll("Ana")
      try await school.commit([
        .answered(school.answer(by: ana)), .joined(school.enrollment(of: ana)),
        .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("f"), about: ana, value: "7")),
      ])
      let expected = try await store.group(school.lunch, in: school.organization)
      try await store.close()

      try Self.copy(from: new, toTheVersionBeforeAt: old)
      let migrated = try RecordStore.open(at: old)
      let end = School.noon.advanced(bySeconds: 1)
      #expect(try await migrated.group(school.lunch, in: school.organization) == expected)
      #expect(try await migrated.group(school.lunch, in: school.organization, before: end) == expected)
      try await migrated.close()
    }
  }

  private static func copy(from new: String, toTheVersionBeforeAt old: String) throws {
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: "7-tallies")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS new", arguments: [new])
      for table in ["event", "study_group", "participant", "enrollment", "standing", "section_view", "field_answer"] {
        let columns = try database.columns(in: table).map(\.name).joined(separator: ", ")
        try database.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM new.\(table)")
      }
      try database.execute(sql: "DETACH DATABASE new")
    }
    try queue.close()
  }
}
