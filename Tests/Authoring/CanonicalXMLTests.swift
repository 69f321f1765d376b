import ActivityKit
import Foundation
import Testing

@testable import Authoring

@Suite("Canonical XML")
struct CanonicalXMLTests {
  /// libxml2's own implementation of Canonical XML 1.1 is the judge. Both get the same documents, apart from the
  /// namespace: the engine's elements are all in one, so its canonical form leaves it out.
  @Test(
    "is what xmllint writes, for trees without white space between elements", arguments: 1...40 as ClosedRange<UInt64>)
  func agreement(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let text = Self.element(named: "root", depth: 0, using: &chance)
    let root = try read(text.replacing("<root", with: "<root xmlns=\"\(orientationNamespace)\"", maxReplacements: 1))
    let canonical = try withFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: "tree.xml"))
      return try run("xmllint", ["--c14n11", "tree.xml"], in: folder).output
    }
    #expect(String(decoding: CanonicalXML.bytes(of: root), as: UTF8.self) == String(decoding: canonical, as: UTF8.self))
  }

  /// An element in some spelling: attributes in any order, either kind of quotation marks, references, CDATA.
  private static func element(named name: String, depth: Int, using chance: inout SeededGenerator) -> String {
    let names = ["zeta", "id", "xml:lang", "alpha", "Beta", "a-b", "x1"].shuffled(using: &chance).prefix(3)
    var text = "<\(name)"
    for attribute in names { text += "\(space(&chance))\(attribute)=\(value(using: &chance))" }
    var content = ""
    for _ in 0..<(depth < 4 ? Int.random(in: 0...4, using: &chance) : 0) {
      let inner = ["a", "b", "em", "item"].randomElement(using: &chance) ?? "a"
      content += element(named: inner, depth: depth + 1, using: &chance)
      if Bool.random(using: &chance) { content += words(using: &chance) }
    }
    if content.isEmpty, Bool.random(using: &chance) {
      return text + (Bool.random(using: &chance) ? "/>" : "></\(name)>")
    }
    return text + ">" + words(using: &chance) + content + "</\(name)\(Bool.random(using: &chance) ? " " : "")>"
  }

  private static func space(_ chance: inout SeededGenerator) -> String {
    [" ", "  ", "\n"].randomElement(using: &chance) ?? " "
  }

  private static func value(using chance: inout SeededGenerator) -> String {
    let parts = ["", "x", "é", "&amp;", "&lt;", ">", "&gt;", "&#9;", "&#10;", "&#13;", "&#38;#38;", "👋", " ", "\n"]
    let text = (0..<3).map { _ in parts.randomElement(using: &chance) ?? "" }.joined()
    return Bool.random(using: &chance) ? "\"\(text)'&quot;\"" : "'\(text)\"&apos;'"
  }

  /// Text that neither begins nor ends with white space and holds no run of it.
  private static func words(using chance: inout SeededGenerator) -> String {
    let parts = [
      "x", "é", "&amp;", "&lt;", "&gt;", ">", "日本", "👋", "\"", "'", "<![CDATA[<&>]]>", "&#233;", "a b", "\u{A0}",
    ]
    return "t" + (0..<3).map { _ in parts.randomElement(using: &chance) ?? "" }.joined() + "t"
  }
}
