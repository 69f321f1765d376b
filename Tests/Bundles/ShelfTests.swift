import ActivityKit
import Foundation
import Testing

@testable import Bundles

@Suite("A folder of bundles")
struct ShelfTests {
  private struct Standard: ActivityType {
    let descriptor = ActivityDescriptor(
      version: 1, schema: ElementSchema("card-sort", "Cards."), modes: [.answered], captures: "nothing", samples: [])

    func read(_ element: Element, in reading: inout Reading) -> (prompt: NoKey, key: NoKey)? { (NoKey(), NoKey()) }
    func view(of prompt: NoKey, given state: AttemptState) -> [Control] { [] }
    func evaluate(
      _ response: Response, to prompt: NoKey, key: NoKey, given state: AttemptState
    ) throws(ResponseError) -> Outcome { Outcome(score: Percentage(100), passed: true, items: []) }
    func summary(of response: Response, to prompt: NoKey) -> String { "" }
    func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 1) }
  }

  private func shelf(_ folder: Folder) throws -> (BundleShelf, ActivityTypes) {
    var types = try ActivityTypes([Standard()])
    var shelf = try BundleShelf(folder: folder.path)
    shelf.register(in: &types, besides: ["also-see"])
    return (shelf, types)
  }

  @Test("folders and archives are loaded, and what is neither is left alone")
  func both() throws {
    let folder = try Folder()
    try folder.writeSample("one", id: "acme-one")
    try folder.writeSample("two", id: "acme-two")
    let packed = try BundleFiles(at: folder.path + "/two").packed
    try folder.write(packed, to: "two.zip")
    try FileManager.default.removeItem(atPath: folder.path + "/two")
    try folder.write("notes", to: "README.md")
    try folder.write("x", to: "pictures/cat.txt")
    try folder.writeSample(".hidden", id: "acme-hidden")
    let (shelf, types) = try shelf(folder)
    #expect(shelf.places.map(\.path) == [folder.path + "/one", folder.path + "/two.zip"])
    #expect(types.descriptors.map(\.name) == ["acme-one", "acme-two", "card-sort"])
    #expect(shelf.failures.isEmpty)
  }

  @Test("a broken bundle is told with the place of its mistake, and keeps no other one from being used")
  func broken() throws {
    let folder = try Folder()
    try folder.writeSample("bad", id: "acme-bad", ["view.mustache": "<prose>x</prose>\n{{nothing}}"])
    try folder.writeSample("good", id: "acme-good")
    try folder.write("no archive", to: "torn.zip")
    let (shelf, types) = try shelf(folder)
    #expect(types.descriptors.map(\.name) == ["acme-good", "card-sort"])
    #expect(shelf.failures.map(\.path) == [folder.path + "/bad", folder.path + "/torn.zip"])
    let report = shelf.failures.map { $0.report(types: types) }.joined()
    #expect(report.contains("\(folder.path)/bad/view.mustache:2:1: error: \"nothing\""), "\(report)")
    #expect(report.contains("\(folder.path)/torn.zip: error: the archive is no .zip"), "\(report)")
  }

  @Test(
    "an element that is another's is refused, and it is named whose",
    arguments: [
      ("card-sort", "a type that comes with the program"), ("also-see", "the language"), ("acme-first", "/first"),
    ])
  func clash(id: String, owner: String) throws {
    let folder = try Folder()
    try folder.writeSample("first", id: "acme-first")
    try folder.writeSample("second", id: id)
    let (shelf, types) = try shelf(folder)
    #expect(types.descriptors.map(\.name) == ["acme-first", "card-sort"])
    let refusal = try #require(shelf.failures.first?.refusal)
    #expect(shelf.failures.map(\.path) == [folder.path + "/second"])
    #expect(refusal.reason.contains("<\(id)>") && refusal.reason.hasSuffix(owner), "\(refusal)")
  }

  @Test("a folder that is not there is said to be so")
  func missing() { #expect(throws: BundleRefusal.self) { try BundleShelf(folder: "/nowhere/bundles") } }

  private static let scripted = Sample.manifest
    .replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: "<script/>")

  private func started(_ script: String, _ program: WorkerProgram) async throws -> BundleShelf {
    let folder = try Folder()
    try folder.writeSample("one", ["bundle.xml": Self.scripted, "evaluate.lua": script])
    let runners = ScriptRunners(program) { _, _ in }
    var shelf = try BundleShelf(folder: folder.path, making: runners.activity)
    await shelf.start()
    return shelf
  }

  @Test("a script with a mistake is told with its line")
  func script() async throws {
    let shelf = try await started("function evaluate(\n", WorkerProgram(path: Programs.orient))
    #expect(shelf.places.isEmpty)
    #expect(shelf.failures.first?.refusal?.reason.contains("evaluate.lua:") == true)
  }

  @Test("where nothing locks a script in, its bundle is refused by name")
  func noSandbox() async throws {
    let hello = #"{"hello":{"protocol":1,"failure":"sandbox","reason":"no seccomp"}}"#
    let program = WorkerProgram(path: "/bin/sh", arguments: ["-c", "read line; echo '\(hello)'"])
    let shelf = try await started("function evaluate() end", program)
    let refusal = try #require(shelf.failures.first?.refusal)
    #expect(shelf.places.isEmpty)
    #expect(refusal.reason.contains("acme-two-truths") && refusal.reason.contains("no seccomp"))
    #expect(refusal.advice.contains("--allow-unsandboxed-plugins"))
  }
}
