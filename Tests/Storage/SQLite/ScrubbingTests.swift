import Curriculum
import Foundation
import Storage
import Testing
import Tracking

@Suite("Whoever is erased from a SQLite record")
struct ScrubbingTests {
  @Test("cannot be read out of its files any more, and everybody else can")
  func gone() async throws {
    try await withFolder { folder in
      let store = try RecordStore.open(at: recordPath(in: folder))
      let school = try await School(in: store)
      // Enough people for pages to be filled and divided, in no order.
      let names = (0..<400).map { "Name\($0 * 7919 % 400)x" }
      for name in names { try await school.enroll(name, id: "p\(name.hashValue)") }
      for name in names {
        let person = ParticipantID("p\(name.hashValue)")
        try await school.commit([
          .fieldRecorded(
            FieldEntry(group: school.lunch, field: FieldID("note"), about: person, value: "Words-\(name)-"))
        ])
      }
      #expect(try bytes(in: folder).contains(Data("Words-\(names[3])-".utf8)))
      for name in names.prefix(200) {
        try await school.commit([.erased(Erasure(participant: ParticipantID("p\(name.hashValue)")))])
      }
      #expect(try await store.scrub())
      let left = try bytes(in: folder)
      for (index, name) in names.enumerated() {
        let texts = [name, name.lowercased(), "Words-\(name)-"]
        for text in texts { #expect(left.contains(Data(text.utf8)) == (index >= 200), "\(text)") }
      }
      #expect(try await store.verifyLog(of: school.organization, expecting: nil).isIntact)
      try await store.close()
    }
  }

  /// All that is in the folder's files.
  private func bytes(in folder: URL) throws -> Data {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !$0.path.hasSuffix("-shm") }
      .reduce(Data()) { try $0 + Data(contentsOf: $1) }
  }
}

extension Data {
  fileprivate func contains(_ other: Data) -> Bool { range(of: other) != nil }
}
