import Foundation
import Testing

@testable import Authoring

@Suite("Laying out files")
struct FileLayoutTests {
  private static let untidy = "<module xmlns=\"urn:orientation-kit:1\" id=\"a\"><title>T</title></module>"

  @Test("replaces a file and keeps its permissions")
  func permissions() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try Self.untidy.write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      let layout = FileLayout(types: try standardTypes())
      for result in try layout.results(at: [folder.path]) { try layout.write(result) }
      #expect(
        try String(contentsOf: file, encoding: .utf8).hasPrefix("<module xmlns=\"urn:orientation-kit:1\" id=\"a\">\n"))
      let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(permissions == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["module.xml"])
    }
  }

  @Test("replaces what a link leads to, and not the link")
  func links() throws {
    try withFolder { folder in
      let file = folder.appending(path: "real.txt")
      try Self.untidy.write(to: file, atomically: true, encoding: .utf8)
      let link = folder.appending(path: "module.xml")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let layout = FileLayout(types: try standardTypes())
      for result in try layout.results(at: [link.path]) { try layout.write(result) }
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(try String(contentsOf: file, encoding: .utf8) != Self.untidy)
    }
  }

  @Test("leaves a file alone that was changed since it was read")
  func changedMeanwhile() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try Self.untidy.write(to: file, atomically: true, encoding: .utf8)
      let layout = FileLayout(types: try standardTypes())
      let results = try layout.results(at: [folder.path])
      try "<module/>".write(to: file, atomically: true, encoding: .utf8)
      for result in results { #expect(throws: CheckFailure.self) { try layout.write(result) } }
      #expect(try String(contentsOf: file, encoding: .utf8) == "<module/>")
    }
  }
}
