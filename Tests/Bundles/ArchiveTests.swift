import ActivityKit
import Foundation
import Testing

@testable import Bundles

@Suite("Bundles that are loaded anew")
struct ArchiveTests {
  private func shelf(_ folder: Folder, _ program: WorkerProgram? = nil) throws -> BundleShelf {
    let runners = ScriptRunners(program ?? WorkerProgram(path: Programs.orient), limits: .patient) { _, _ in }
    return try BundleShelf(folder: folder.path, making: runners.activity)
  }

  private func sample(version: Int, hint: String = "Read each one.") -> [String: String?] {
    [
      "bundle.xml": Sample.manifest.replacing("version=\"1\"", with: "version=\"\(version)\""),
      "messages.en.xml": Sample.messages.replacing("Read each one.", with: hint),
    ]
  }

  @Test("an archive gives back each version but the one that is used, for its owner's eyes alone")
  func versions() throws {
    let (folder, kept) = (try Folder(), try Folder())
    let archive = BundleArchive(folder: kept.path + "/plugins")
    for version in [1, 2, 3] {
      try folder.writeSample("one", sample(version: version))
      for place in try shelf(folder).places { try archive.keep(place) }
    }
    let current = try #require(try shelf(folder).places.first).activity.bundle
    let others = archive.others(than: current)
    #expect(current.version == 3 && others.bundles.map(\.version) == [1, 2] && others.damaged.isEmpty)
    let file = kept.path + "/plugins/acme-two-truths/1.zip"
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path + "/plugins/acme-two-truths")
    #expect(names.sorted() == ["1.zip", "2.zip", "3.zip"], "nothing half written is left")
  }

  @Test("what was changed under one version takes the place of what was there")
  func sameVersion() throws {
    let (folder, kept) = (try Folder(), try Folder())
    let archive = BundleArchive(folder: kept.path)
    for hint in ["Read each one.", "Read all of them."] {
      try folder.writeSample("one", sample(version: 1, hint: hint))
      for place in try shelf(folder).places { try archive.keep(place) }
    }
    let packed = try BundleFiles(at: kept.path + "/acme-two-truths/1.zip")
    #expect(String(decoding: packed["messages.en.xml"] ?? [], as: UTF8.self).contains("Read all of them."))
  }

  @Test("a damaged version is named and does no harm")
  func damaged() throws {
    let (folder, kept) = (try Folder(), try Folder())
    try folder.writeSample("one", sample(version: 2))
    try kept.write("torn", to: "acme-two-truths/1.zip")
    try kept.write(try Sample.files(sample(version: 7)).packed, to: "acme-two-truths/3.zip")
    let bundle = try #require(try shelf(folder).places.first).activity.bundle
    let others = BundleArchive(folder: kept.path).others(than: bundle)
    #expect(others.bundles.isEmpty)
    #expect(others.damaged == ["1.zip", "3.zip"].map { "\(kept.path)/acme-two-truths/\($0)" })
  }

  @Test("another version reads only definitions that it would have let authors write")
  func otherVersion() throws {
    let bundle = try #require(try Sample.read().bundle)
    let other = ScriptRunners(WorkerProgram(path: "/nowhere")) { _, _ in }.activity(of: bundle, isOtherVersion: true)
    for (attribute, isRead) in [("untrue", true), ("false", false)] {
      let element = try #require(
        Sample.element(
          """
          <acme-two-truths xmlns="urn:orientation-kit:1"><prompt>Which?</prompt><statement id="a">A</statement>
          <statement id="b" \(attribute)="true">B</statement></acme-two-truths>
          """))
      var reading = Reading()
      #expect((other.read(element, in: &reading) != nil) == isRead, "\(reading.diagnostics)")
    }
  }

  @Test("a bundle that has not changed keeps its process, and one that was set aside begins anew")
  func reuse() async throws {
    let folder = try Folder()
    let scripted = Sample.manifest.replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: "<script/>")
    try folder.writeSample("one", ["bundle.xml": scripted, "evaluate.lua": "function evaluate() end"])
    var (first, second, third) = (try shelf(folder), try shelf(folder), try shelf(folder))
    await first.start()
    second.reuse(first)
    #expect(second.places[0].activity.isSame(as: first.places[0].activity))
    try folder.write("function evaluate() return {} end", to: "one/evaluate.lua")
    third = try shelf(folder)
    third.reuse(first)
    #expect(!third.places[0].activity.isSame(as: first.places[0].activity))

    let gone = WorkerProgram(path: "/nowhere/orient")
    var aside = try shelf(folder, gone)
    let activity = aside.places[0].activity
    await #expect(throws: ScriptFailure.self) { try await activity.start() }
    #expect(activity.refusal != nil)
    let before = aside
    aside = try shelf(folder, gone)
    aside.reuse(before)
    #expect(aside.places[0].activity.refusal == nil)
  }

  @Test("a bundle that is broken meanwhile goes on as it was, and is told all the same")
  func goingOn() throws {
    let folder = try Folder()
    try folder.writeSample("one", id: "acme-one")
    try folder.writeSample("two", id: "acme-two")
    let before = try shelf(folder)
    try folder.write("{{nothing}}", to: "one/view.mustache")
    var after = try shelf(folder)
    #expect(after.goOn(with: before) == [folder.path + "/one"])
    #expect(after.places.map(\.activity.bundle.id) == ["acme-one", "acme-two"])
    #expect(after.failures.map(\.path) == [folder.path + "/one"])
    // What was taken away is not missed.
    try FileManager.default.removeItem(atPath: folder.path + "/one")
    var last = try shelf(folder)
    #expect(last.goOn(with: after).isEmpty && last.places.map(\.activity.bundle.id) == ["acme-two"])
  }
}
