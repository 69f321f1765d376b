import Foundation
import Testing

@testable import Authoring

/// The compact grammar is for editors that read nothing else; jing judges it.
@Suite("The compact grammar")
struct CompactGrammarTests {
  private func refused(_ documents: [String]) throws -> [Bool] {
    try withFolder { folder in
      let grammar = CompactGrammar(Vocabulary(activityTypes: try standardTypes())).text
      try grammar.write(to: folder.appending(path: "grammar.rnc"), atomically: true, encoding: .utf8)
      let names = documents.indices.map { "document-\($0).xml" }
      for (name, document) in zip(names, documents) { try Data(document.utf8).write(to: folder.appending(path: name)) }
      let complaints = String(
        decoding: try run("jing", ["-c", "grammar.rnc"] + names, in: folder).output, as: UTF8.self)
      try #require(!complaints.contains("grammar.rnc:"), "\(complaints.prefix(500))")
      return names.map { complaints.contains("/\($0):") }
    }
  }

  @Test("accepts every document that follows the declarations")
  func right() throws {
    var generator = SampleGenerator(Vocabulary(activityTypes: try standardTypes()), seed: 21)
    var documents = try realFiles().map { try String(contentsOf: $0, encoding: .utf8) }
    for _ in 0..<150 { documents.append(generator.right()) }
    for (document, isRefused) in zip(documents, try refused(documents)) where isRefused {
      Issue.record("refused:\n\(document)")
    }
  }

  @Test("refuses what is missing, misspelt or in a wrong place")
  func wrong() throws {
    func module(_ inside: String) -> String {
      """
      <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="1" xml:lang="en">
      <title>T</title><summary>S</summary>\(inside)</module>
      """
    }
    let right = "<section id=\"s\"><title>T</title><p>P</p></section>"
    let documents = [
      module(right), module(""), module("<section id=\"s\"><p>P</p></section>"),
      module("<section><title>T</title><p>P</p></section>"), module(right + "<p>P</p>"),
      module("<section id=\"s\"><title>T</title><para>P</para></section>"),
      module("<section id=\"s\"><title>T</title><callout kind=\"joke\"><p>P</p></callout></section>"),
    ]
    #expect(try refused(documents) == [false, true, true, true, true, true, true])
  }
}
