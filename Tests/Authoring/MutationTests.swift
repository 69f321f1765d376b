import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

/// Whatever the bytes are, reading them gives a tree or a mistake, never a trap. The seed makes every run the same.
@Suite("A file whose bytes are damaged")
struct MutationTests {
  @Test("is read, or has a mistake that lies in it", arguments: 1...8 as ClosedRange<UInt64>)
  func reading(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let originals = try Self.pieces(ofSize: 700)
    for _ in 0..<2500 {
      let bytes = Self.damaged(try #require(originals.randomElement(using: &chance)), using: &chance)
      let file = SourceFile(path: "module.xml", bytes: bytes)
      let (root, diagnostics) = DocumentReader().read(file)
      // Every case is looked at, but only a failing one is recorded: an expectation each would take the time.
      if let problem = Self.problem(root, diagnostics, in: file) {
        Issue.record("\(problem): \(Data(bytes).base64EncodedString())")
      }
    }
  }

  @Test("is checked and reported without a trap", arguments: 11...14 as ClosedRange<UInt64>)
  func checking(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let types = try standardTypes()
    let checker = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader())
    let originals = try realFiles().map { [UInt8](try Data(contentsOf: $0)) }
    for _ in 0..<500 {
      let bytes = Self.damaged(try #require(originals.randomElement(using: &chance)), using: &chance)
      let file = checker.check(SourceFile(path: "module.xml", bytes: bytes)) { ["board.svg"] }
      // A translation is nothing without its original.
      if !file.facts.isTranslation { #expect((file.content == nil) == (file.errors > 0)) }
      let report = DiagnosticReport(try result(of: file)).text
      #expect(report.count { $0 == "\n" } > file.diagnostics.count)
    }
  }

  @Test("is read as before where nothing is changed")
  func undamaged() throws {
    for piece in try Self.pieces(ofSize: 700) {
      let (root, diagnostics) = DocumentReader().read(SourceFile(path: "piece.xml", bytes: piece))
      #expect(root != nil)
      #expect(diagnostics.isEmpty)
    }
  }

  /// What is wrong with the result of reading; nil where nothing is.
  private static func problem(_ root: Element?, _ diagnostics: [Diagnostic], in file: SourceFile) -> String? {
    if (root == nil) != diagnostics.contains(where: { $0.severity == .error }) { return "neither a tree nor a mistake" }
    for diagnostic in diagnostics {
      let range = file.range(of: diagnostic.place)
      for position in [diagnostic.place.position, range.start]
      where !(0...file.bytes.count).contains(position.offset) || file.position(at: position.offset) != position {
        return "\(diagnostic.id) is at \(position), which is not in the file"
      }
      if range.start.offset + range.length > max(file.bytes.count, range.start.offset + 1) {
        return "\(diagnostic.id) marks more than there is"
      }
      let excerpt = Excerpt(of: range, in: file)
      if excerpt.carets.isEmpty || excerpt.line.contains("\n") { return "\(diagnostic.id) cannot be shown" }
    }
    return nil
  }

  /// Elements of real modules and kits, as documents of their own: small, so that many can be damaged.
  private static func pieces(ofSize size: Int) throws -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    for url in try realFiles() {
      let bytes = [UInt8](try Data(contentsOf: url))
      let (root, _) = DocumentReader().read(SourceFile(path: url.path, bytes: bytes))
      func visit(_ element: Element) {
        let start = element.position.offset
        let close = Array("</\(element.name)>".utf8)
        let end = bytes.indices[start...].first { bytes[$0...].starts(with: close) }
        if let end, end - start <= size, end - start > 60 {
          let namespace = Array(" xmlns=\"\(orientationNamespace)\"".utf8)
          let name = Array(bytes[start..<(start + 1 + element.name.utf8.count)])
          let piece = name + namespace + bytes[(start + name.count)..<(end + close.count)]
          if DocumentReader().read(SourceFile(path: "", bytes: piece)).root != nil { pieces.append(piece) }
        } else {
          for child in element.elements { visit(child) }
        }
      }
      if let root { visit(root) }
    }
    return pieces
  }

  /// One to four damages: a bit flipped, bytes deleted, inserted, doubled, moved, or the end cut off.
  private static func damaged(_ original: [UInt8], using chance: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    let splinters = [
      "<", ">", "&", "\"", "'", "]]>", "<!--", "<![CDATA[", "<?", "&#", "</", "\u{0}", "<!DOCTYPE a>", "é",
    ]
    for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &chance)
      let length = Int.random(in: 0...min(12, bytes.count - at), using: &chance)
      switch Int.random(in: 0..<7, using: &chance) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &chance)
      case 2: bytes.removeSubrange(at..<(at + length))
      case 3: bytes.insert(contentsOf: (splinters.randomElement(using: &chance) ?? "").utf8, at: at)
      case 4: bytes.insert(contentsOf: bytes[at..<(at + length)], at: Int.random(in: 0...bytes.count, using: &chance))
      case 5: bytes = Array(bytes[at...] + bytes[..<at])
      default: if Int.random(in: 0..<4, using: &chance) == 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}
