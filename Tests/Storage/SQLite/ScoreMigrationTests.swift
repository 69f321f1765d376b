import ActivityKit
import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A record from before scores were kept with standings")
struct ScoreMigrationTests {
  @Test("gets them from its log, as if they had been kept all along", arguments: 1...3 as ClosedRange<UInt64>)
  func backfill(seed: UInt64) async throws {
    try await withFolder { folder in
      let new = folder.appending(path: "new.sqlite").path
      let old = recordPath(in: folder)
      let store = try RecordStore.open(at: new)
      let school = try await School(in: store)
      var chance = SeededGenerator(seed: seed)
      for name in ["Ana", "Ben"] {
        let participant = try await school.enroll(name)
        for step in 0..<25 {
          let answer = school.answer(
            by: participant, score: Double.random(in: 0...100, using: &chance),
            completes: Bool.random(using: &chance), fingerprint: "f\(Int.random(in: 0..<2, using: &chance))",
            activity: "a\(Int.random(in: 0..<3, using: &chance))")
          let at = School.noon.advanced(bySeconds: Int64(step))
          try await store.commit(
            Change(organization: school.organization, events: [school.event(.answered(answer), at: at)]))
        }
      }
      let expected = try await ["Ana", "Ben"].asyncMap {
        try await store.record(of: ParticipantID($0), in: school.organization)
      }
      try await store.close()

      try Self.copy(from: new, toTheVersionBeforeAt: old)
      let migrated = try RecordStore.open(at: old)
      let found = try await ["Ana", "Ben"].asyncMap {
        try await migrated.record(of: ParticipantID($0), in: school.organization)
      }
      #expect(found == expected)
      #expect(found.allSatisfy { $0.standings.values.allSatisfy { $0.score != nil } })
      try await migrated.close()
    }
  }

  /// The same rows in the tables of the version before.
  private static func copy(from new: String, toTheVersionBeforeAt old: String) throws {
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: "4-log-in-one-tree")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS new", arguments: [new])
      let standing =
        "organization, participant, module, activity, fingerprint, completed, completed_at, attempts, last_event"
      try database.execute(
        sql: """
          INSERT INTO main.event SELECT organization, sequence, at, actor, kind, participant, body FROM new.event;
          INSERT INTO main.study_group
            SELECT organization, study_group, kit, kit_revision, name FROM new.study_group;
          INSERT INTO main.standing (\(standing)) SELECT \(standing) FROM new.standing;
          """)
      try database.execute(sql: "DETACH DATABASE new")
    }
    try queue.close()
  }
}

extension [String] {
  fileprivate func asyncMap<Value>(_ body: (String) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await body(element)) }
    return values
  }
}
