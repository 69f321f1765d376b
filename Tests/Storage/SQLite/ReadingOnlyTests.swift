import Foundation
import Storage
import Testing
import Tracking

@Suite("A SQLite record that was opened for reading")
struct ReadingOnlyTests {
  @Test("is not made where there is none")
  func none() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      #expect(throws: StoreError.self) { try RecordStore.openForReading(at: path) }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.isEmpty)
    }
  }

  @Test("is not made out of an empty file")
  func empty() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "record.sqlite")
      try Data().write(to: file)
      #expect(
        throws: StoreError.unavailable(
          operation: "open \(file.path) for reading",
          cause: "there is no record of orient yet; start the server once to make one")
      ) { try RecordStore.openForReading(at: file.path) }
      #expect(try Data(contentsOf: file).isEmpty)
    }
  }

  @Test("shows what a running server has committed")
  func besideServer() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let server = try RecordStore.open(at: path)
      let school = try await School(in: server)
      let reader = try RecordStore.openForReading(at: path)
      try await school.enroll("Ana")
      #expect(try await reader.group(school.lunch, in: school.organization)?.members.map(\.name) == ["Ana"])
      try await reader.close()
      try await school.enroll("Ben")
      try await server.close()
    }
  }

  @Test("refuses every change and says why")
  func changes() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let server = try RecordStore.open(at: path)
      let school = try await School(in: server)
      try await server.close()
      let reader = try RecordStore.openForReading(at: path)
      await #expect(
        throws: StoreError.unavailable(
          operation: "record a change", cause: "the record was opened for reading only")
      ) { try await reader.commit(school.arrival(of: "Ana")) }
      #expect(try await reader.groups(in: school.organization).map(\.name) == ["Lunch bunch"])
      try await reader.close()
    }
  }
}
