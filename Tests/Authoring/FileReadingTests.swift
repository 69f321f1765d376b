import Curriculum
import Foundation
import Synchronization
import Testing

@testable import Authoring

@Suite("Reading files")
struct FileReadingTests {
  @Test("is tried again where the file changes meanwhile, and then gives the new content")
  func changedOnce() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try Data("old".utf8).write(to: file)
      let tries = Mutex(0)
      let reader = FileReader(afterReading: {
        let count = tries.withLock { count -> Int in
          count += 1
          return count
        }
        if count == 1 { Self.append("er", to: file) }
      })
      let reading = reader.read(file.path, limit: 100)
      #expect(reading.problem == nil)
      #expect(String(decoding: reading.source.bytes, as: UTF8.self) == "older")
      #expect(tries.withLock { $0 } == 2)
    }
  }

  @Test("is given up where the file changes all the time")
  func changing() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try Data("a".utf8).write(to: file)
      let reading = FileReader(afterReading: { Self.append("a", to: file) }).read(file.path, limit: 100)
      #expect(reading.problem?.id == "file.changing")
      #expect(reading.source.bytes.isEmpty && reading.identity == nil)
    }
  }

  @Test("takes no more than one byte over the limit")
  func limit() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try Data(repeating: 97, count: 1000).write(to: file)
      #expect(FileReader().read(file.path, limit: 10).source.bytes.count == 11)
      #expect(FileReader().read(file.path, limit: 1000).source.bytes.count == 1000)
    }
  }

  @Test("of a folder follows links once, and tells of one that leads back")
  func links() throws {
    try withFolder { folder in
      let inside = folder.appending(path: "a/b")
      try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
      try Data().write(to: inside.appending(path: "module.xml"))
      let links = [("a/b/up", folder), ("again", inside)]
      for (name, target) in links {
        try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: target)
      }
      let walk = try FolderWalk(folder.path)
      #expect(walk.files == [inside.appending(path: "module.xml").path])
      #expect(walk.folders.count == 3)
      #expect(walk.problems.map(\.path) == [inside.appending(path: "up").path])
      #expect(walk.problems.map(\.problem.id) == ["folder.loop"])
    }
  }

  private static func append(_ text: String, to file: URL) {
    guard let handle = try? FileHandle(forWritingTo: file) else { return }
    defer { try? handle.close() }
    _ = try? handle.seekToEnd()
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
