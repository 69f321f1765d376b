import Curriculum
import Foundation
import Testing

@testable import Authoring

/// What is said of a module's content.
struct Remarks {
  let found: [Diagnostic]

  var names: [String] { found.map(\.id) }

  /// Each with its line and column.
  func places(in text: String) -> [String] {
    found.map {
      "\($0.id) \(source(text).range(of: $0.place).start.line):\(source(text).range(of: $0.place).start.column)"
    }
  }

  /// The words that each points at.
  func marked(in text: String) -> [String] {
    let file = source(text)
    return found.map { diagnostic in
      let range = file.range(of: diagnostic.place)
      return String(decoding: file.bytes[range.start.offset..<(range.start.offset + range.length)], as: UTF8.self)
    }
  }
}

/// A module of one section, in one line each.
func module(
  _ blocks: String, head: String = "", language: String = "en", minutes: Int = 5, sectionAttributes: String = ""
) -> String {
  """
  <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="\(minutes)" xml:lang="\(language)">
  <title>T</title><summary>S</summary>\(head)
  <section id="s" \(sectionAttributes)><title>T</title>
  \(blocks)
  </section></module>
  """
}

/// What the checks of content say of a document, in the order of the file.
func remarks(_ text: String, _ wording: Wording = Wording(), path: String = "module.xml") throws -> Remarks {
  let types = try standardTypes()
  let checker = FileChecker(
    types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader(), wording: wording)
  var checked = [checker.check(source(text, path: path)) { ["board.svg", "talk.mp3", "talk.vtt", "talk-es.vtt"] }]
  FilesTogether(isWhole: true, known: wording.known).check(&checked)
  let outside: Set<String> = ["reference.unknown"]
  return Remarks(found: checked.flatMap(\.diagnostics).filter { !outside.contains($0.id) })
}

/// The words of the product's own lists.
func productWording() throws -> Wording {
  let names = ["words.xml": "en", "words-es.xml": "es"]
  return Wording(
    try names.sorted(by: <).map { name, language in
      let file = packageFolder.appending(path: "Modules/language").appending(path: name)
      return (language, WordListReader().list(from: try read(String(contentsOf: file, encoding: .utf8))))
    })
}
