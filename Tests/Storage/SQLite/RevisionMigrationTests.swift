import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A record from before revisions were kept with standings")
struct RevisionMigrationTests {
  @Test("gets them from its log, with every row that it has")
  func backfill() async throws {
    try await withFolder { folder in
      let new = folder.appending(path: "new.sqlite").path
      let old = recordPath(in: folder)
      let store = try RecordStore.open(at: new)
      let school = try await School(in: store)
      let people = [try await school.enroll("Ana"), try await school.enroll("Ben")]
      for (index, person) in people.enumerated() {
        for step in 0..<6 {
          try await school.commit([.answered(Self.answer(by: person, in: school, revision: step + index, at: step % 3))]
          )
        }
        let section = SectionReference(module: ModuleID("aac"), section: SectionID("one"))
        try await school.commit([
          .sectionViewed(SectionView(participant: person, section: section, revision: 2 + index))
        ])
      }
      let expected = [
        try await store.record(of: people[0], in: school.organization),
        try await store.record(of: people[1], in: school.organization),
      ]
      let log = try await school.log().count
      try await store.close()
      try Self.copy(from: new, toTheVersionBeforeAt: old)
      let migrated = try RecordStore.open(at: old)
      #expect(try await migrated.record(of: people[0], in: school.organization) == expected[0])
      #expect(try await migrated.record(of: people[1], in: school.organization) == expected[1])
      #expect(expected[0].standings.values.map(\.revision).sorted() == [3, 4, 5])
      #expect(expected[1].standings.values.map(\.revision).sorted() == [4, 5, 6])
      #expect(expected[1].readings.values.map(\.last) == [3])
      #expect(try await migrated.events(in: school.organization, after: 0, limit: 10_000).count == log)
      try await migrated.close()
    }
  }

  private static func answer(
    by participant: ParticipantID, in school: School, revision: Int, at place: Int
  ) -> Answer {
    let answer = school.answer(by: participant, activity: "a\(place)")
    return Answer(
      participant: participant, activity: answer.activity, revision: revision, fingerprint: answer.fingerprint,
      type: answer.type, version: answer.version, response: answer.response, outcome: answer.outcome,
      completes: answer.completes)
  }

  /// The same rows in the tables of the version before.
  private static func copy(from new: String, toTheVersionBeforeAt old: String) throws {
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: "5-scores")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH DATABASE ? AS new", arguments: [new])
      for table in ["event", "study_group", "enrollment", "standing", "section_view"] {
        let columns = try database.columns(in: table).map(\.name).joined(separator: ", ")
        try database.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM new.\(table)")
      }
      try database.execute(sql: "DETACH DATABASE new")
    }
    try queue.close()
  }
}
