import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

/// The grammar for editors and the engine's own checks say the same of every document: two independent validators
/// judge the grammar, the checks judge for themselves.
@Suite("The RELAX NG grammar")
struct GrammarTests {
  @Test("accepts what the checks accept, and nothing else", arguments: [1, 2, 3, 4] as [UInt64])
  func agreement(seed: UInt64) throws {
    let vocabulary = Vocabulary(activityTypes: try standardTypes())
    var generator = SampleGenerator(vocabulary, seed: seed)
    var documents: [String] = []
    for _ in 0..<150 { documents.append(generator.right()) }
    for _ in 0..<450 { documents.append(generator.damaged()) }
    let graph = SchemaGraph(vocabulary)
    let engine = documents.map { Self.problems(in: $0, graph) }
    for (document, problems) in zip(documents, engine).prefix(150) where !problems.isEmpty {
      Issue.record("a document that follows the declarations is refused: \(problems)\n\(document)")
    }
    // If most of the damaged documents were still right, little would be compared.
    #expect(engine.dropFirst(150).count { !$0.isEmpty } > 300)
    try withFolder { folder in
      let judges = try Self.verdicts(on: documents, in: folder)
      for (name, verdicts) in judges {
        for (index, isRight) in verdicts.enumerated() where isRight != engine[index].isEmpty {
          Issue.record("\(name) says \(isRight), the engine says \(engine[index])\n\(documents[index])")
        }
      }
    }
  }

  @Test("accepts every module and kit that comes with the product")
  func realModules() throws {
    let documents = try realFiles().map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(!documents.isEmpty)
    let graph = SchemaGraph(Vocabulary(activityTypes: try standardTypes()))
    for document in documents { #expect(Self.problems(in: document, graph).isEmpty) }
    try withFolder { folder in
      for (name, verdicts) in try Self.verdicts(on: documents, in: folder) {
        #expect(verdicts.allSatisfy { $0 }, "\(name)")
      }
    }
  }

  @Test("accepts the samples of every activity type, inside a module")
  func samples() throws {
    let documents = try standardTypes().descriptors.flatMap(\.samples).map(\.definition).map { sample in
      """
      <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="1" xml:lang="en">
      <title>T</title><summary>S</summary>
      <section id="s"><title>T</title><activity id="a">\(sample)</activity></section></module>
      """
    }
    try withFolder { folder in
      for (name, verdicts) in try Self.verdicts(on: documents, in: folder) {
        #expect(verdicts.allSatisfy { $0 }, "\(name)")
      }
    }
  }

  /// What the engine finds wrong with a document's structure. Ids that stand twice are beyond a grammar.
  private static func problems(in document: String, _ graph: SchemaGraph) -> [String] {
    let (root, diagnostics) = DocumentReader().read(source(document))
    guard let root else { return diagnostics.map(\.message) }
    var check = StructureCheck(graph: graph)
    check.check(root: root)
    return check.diagnostics.filter { $0.id != "id.duplicate" }.map(\.message)
  }

  /// What jing and xmllint say of each document. Each starts once: a Java machine takes its time.
  private static func verdicts(on documents: [String], in folder: URL) throws -> [String: [Bool]] {
    let grammar = RelaxNG(Vocabulary(activityTypes: try standardTypes())).text
    try grammar.write(to: folder.appending(path: "grammar.rng"), atomically: true, encoding: .utf8)
    let names = documents.indices.map { "document-\($0).xml" }
    for (name, document) in zip(names, documents) { try Data(document.utf8).write(to: folder.appending(path: name)) }
    let jing = try run("jing", ["grammar.rng"] + names, in: folder)
    let complaints = String(decoding: jing.output, as: UTF8.self).split(separator: "\n")
    try #require(!complaints.contains { $0.contains("grammar.rng:") }, "\(complaints.prefix(3))")
    let refused = Set(complaints.compactMap { $0.firstMatch(of: /document-[0-9]+\.xml/).map { String($0.0) } })
    let xmllint = try run("xmllint", ["--noout", "--nonet", "--relaxng", "grammar.rng"] + names, in: folder)
    let accepted = Set(
      xmllint.errors.split(separator: "\n").filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(10)) })
    return ["jing": names.map { !refused.contains($0) }, "xmllint": names.map(accepted.contains)]
  }
}
