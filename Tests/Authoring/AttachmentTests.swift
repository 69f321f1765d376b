import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("A file beside a module that an activity reads")
struct AttachmentTests {
  private static let module = """
    <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="1" xml:lang="en"><title>T</title>
    <summary>S</summary><section id="s"><title>T</title>
    <activity id="a" requires="answered"><acme-list file="NAME"/></activity></section></module>
    """

  private func types() throws -> ActivityTypes { try ActivityTypes([FileReading()]) }

  private func check(_ folder: URL, name: String = "words.txt") throws -> CheckResult {
    let modules = folder.appending(path: "modules")
    try FileManager.default.createDirectory(at: modules, withIntermediateDirectories: true)
    try Data(Self.module.replacing("NAME", with: name).utf8).write(to: modules.appending(path: "module.xml"))
    return try Checker(types: types()).check(paths: [modules.path])
  }

  private func write(_ text: String, _ name: String = "words.txt", in folder: URL) throws {
    let modules = folder.appending(path: "modules")
    try FileManager.default.createDirectory(at: modules, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: modules.appending(path: name))
  }

  private func problems(_ result: CheckResult) -> [String] { result.files.flatMap(\.diagnostics).map(\.id) }

  private func fingerprint(_ result: CheckResult) throws -> Fingerprint {
    try #require(result.library?.catalog.modules[ModuleID("m")]?.activities.first?.fingerprint)
  }

  @Test("is part of what the activity asks: another content is another fingerprint")
  func fingerprints() throws {
    try withFolder { folder in
      try write("one", in: folder)
      let first = try fingerprint(check(folder))
      #expect(try fingerprint(check(folder)) == first)
      try write("two", in: folder)
      #expect(try fingerprint(check(folder)) != first)
    }
  }

  @Test("is kept in the archive, and read from there once the folder has another one")
  func archive() throws {
    try withFolder { folder in
      try write("one", in: folder)
      let archive = ModuleArchive(folder: folder.appending(path: "revisions").path, types: try types())
      let first = try check(folder)
      let old = try fingerprint(first)
      _ = try archive.keep(try #require(first.library), from: first, at: 0)
      try write("two", in: folder)
      try Data(
        Self.module.replacing("NAME", with: "words.txt").replacing("revision=\"1\"", with: "revision=\"2\"").utf8
      )
      .write(to: folder.appending(path: "modules/module.xml"))
      let second = try Checker(types: types()).check(paths: [folder.appending(path: "modules").path])
      let library = try archive.keep(try #require(second.library), from: second, at: 1).library
      let earlier = try #require(library.earlier[ModuleID("m")]?[1]?.activities[ActivityID("a")])
      #expect(earlier.summary(of: Response()) == "one")
      let others = try #require(library.catalog.modules[ModuleID("m")]?.otherRevisions.first)
      #expect(others.activities.first?.fingerprint == old)
    }
  }

  @Test("is told where it is missing, too large, or not in the module's own folder")
  func refused() throws {
    try withFolder { folder in
      #expect(try problems(check(folder)).contains("attachment.missing"))
      try write(String(repeating: "x", count: 100), in: folder)
      #expect(try problems(check(folder)).contains("attachment.too-large"))
      for name in ["../secret.txt", "/etc/passwd", ".hidden", "a\\b"] {
        #expect(try problems(check(folder, name: name)).contains("attachment.outside"), "\(name)")
      }
      try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
      let link = folder.appending(path: "modules/link.txt").path
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: folder.appending(path: "secret.txt").path)
      #expect(try problems(check(folder, name: "link.txt")).contains("attachment.outside"))
    }
  }

  @Test("is offered to pages only where it is a picture or a sound, under a name that leads nowhere else")
  func offers() {
    var reading = Reading()
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]
    #expect(reading.offer(png, called: "../a/b.png", from: "x.obz") == "x.obz~---a-b-png.png")
    #expect(reading.offer(png + [2], called: "../a/b.png", from: "x.obz") == "x.obz~---a-b-png-.png")
    #expect(reading.offer(Array("<svg onload='x'/>".utf8), called: "c.svg", from: "x.obz") == nil)
    #expect(reading.offered.count == 2)
  }
}

/// Says what its file says.
private struct FileReading: ActivityType {
  let descriptor = ActivityDescriptor(
    version: 1,
    schema: ElementSchema("acme-list", "Words.", attributes: [.required("file", .text, "the file's name")]),
    modes: [.answered], responses: .personal, captures: "nothing", samples: [])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? {
    reading.file(named: "file", of: element, limit: 20).map { (String(decoding: $0, as: UTF8.self), NoKey()) }
  }

  func view(of prompt: String, given state: AttemptState) -> [Control] { [.words([.text(prompt)])] }

  func evaluate(
    _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    Outcome(score: Percentage(100), passed: true, items: [])
  }

  func summary(of response: Response, to prompt: String) -> String { prompt }
}
