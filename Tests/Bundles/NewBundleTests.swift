import ActivityKit
import ActivityKitTesting
import Foundation
import Testing

@testable import Bundles

@Suite("Making and packing bundles")
struct NewBundleTests {
  private func read(_ new: NewBundle) throws -> BundleReader.Result {
    let contents = Dictionary(new.files.map { ($0.name, Array($0.text.utf8)) }) { first, _ in first }
    return BundleReader.read(try BundleFiles(contents), path: new.id)
  }

  @Test("a new bundle has no mistakes, whatever it is called", arguments: [false, true])
  func sound(isScripted: Bool) throws {
    let result = try read(try NewBundle(id: "acme-timeline", title: "A <b> & \"c\" ]]>", isScripted: isScripted))
    #expect(result.documents.allSatisfy { $0.diagnostics.isEmpty }, "\(result.documents.flatMap(\.diagnostics))")
    #expect(result.bundle?.title == "A <b> & \"c\" ]]>")
    #expect(result.bundle?.runsCode == isScripted)
  }

  @Test("a new bundle keeps the laws", arguments: Law.allCases)
  func laws(law: Law) async throws {
    let bundle = try #require(try read(try NewBundle(id: "acme-timeline")).bundle)
    #expect(await Conformance(BundleActivity(bundle, runner: nil)).findings(law) == [])
  }

  @Test(
    "an id that no bundle can have is refused",
    arguments: ["timeline", "Acme-x", "acme-", "-x", "acme x", "../x-y", "a--b", "1a-b", "acme-ü"])
  func ids(id: String) { #expect(throws: BundleRefusal.self) { try NewBundle(id: id) } }

  @Test("what is there already is never touched")
  func taken() throws {
    let folder = try Folder()
    try folder.write("mine", to: "acme-x/notes.txt")
    #expect(throws: BundleRefusal.self) { try NewBundle(id: "acme-x").write(in: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/acme-x") == ["notes.txt"])
  }

  @Test("an archive holds what the bundle holds, and is the same whenever it is made")
  func packed() throws {
    let files = try Sample.files(["README.md": "Größe 🙂", "LICENSE": ""])
    #expect(try BundleFiles.unpacked(files.packed) == files.contents)
    let folder = try Folder()
    for name in files.contents.keys.sorted().reversed() { try folder.write(files[name] ?? [], to: name) }
    #expect(try BundleFiles(at: folder.path).packed == files.packed)
  }

  @Test("another reader of archives finds nothing wrong with one")
  func foreignReader() throws {
    let folder = try Folder()
    try folder.write(try Sample.files().packed, to: "b.zip")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-t", folder.path + "/b.zip"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && said.contains("Done testing"), "\(said)")
  }

  @Test("twins turn every answer of a sample into another one, and nothing else")
  func twins() throws {
    let bundle = try #require(try Sample.read().bundle)
    let twins = BundleActivity(bundle, runner: nil).descriptor.twins
    #expect(twins.count == 2)
    let other = try #require(twins.first?.other.definition)
    #expect(other.contains("id=\"a\" untrue=\"true\"") && other.contains("id=\"b\">"), "\(other)")
    #expect(other.contains("trains") && other.contains("Other words.") && !other.contains("one cat"), "\(other)")
  }
}
