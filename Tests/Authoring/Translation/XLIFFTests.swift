import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Files for translators")
struct XLIFFTests {
  /// A folder with a module and, unless it is nil, its translation.
  private func withModule<Value>(
    _ spanish: String? = TranslationSamples.spanish, _ original: String = TranslationSamples.original,
    _ body: (URL, TranslationWork) throws -> Value
  ) throws -> Value {
    try withFolder { folder in
      var files = ["module.xml": original]
      files["module.es.xml"] = spanish
      _ = try TranslationSamples.check(files, in: folder)
      return try body(folder, TranslationWork(types: standardTypes()))
    }
  }

  private func export(_ folder: URL, _ work: TranslationWork) throws -> String {
    let result = try work.export(
      folder.appending(path: "module.xml").path, into: "es", to: folder.appending(path: "m.xlf").path)
    return try #require(result.file).text
  }

  private func importing(_ text: String, _ folder: URL, _ work: TranslationWork) throws -> TranslationWork.Result {
    let path = folder.appending(path: "m.xlf").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try work.importing(path)
  }

  /// What a translation says, however it is laid out.
  private func canonical(_ text: String) throws -> [UInt8] { CanonicalXML.bytes(of: try read(text)) }

  @Test("bring a complete translation back as it was")
  func roundTrip() throws {
    try withModule { folder, work in
      let text = try export(folder, work)
      try FileManager.default.removeItem(at: folder.appending(path: "module.es.xml"))
      let result = try importing(text, folder, work)
      #expect(result.report.names == [])
      #expect(result.texts == result.translated)
      #expect(try canonical(#require(result.file).text) == canonical(TranslationSamples.spanish))
    }
  }

  @Test("may say a code by its two ends, also over segments, as programs of translators do")
  func splitCodes() throws {
    try withModule { folder, work in
      let text = try export(folder, work)
      try FileManager.default.removeItem(at: folder.appending(path: "module.es.xml"))
      let ends = text.replacing(#/<pc id="(?<code>\d+)"[^>]*>(?<words>[^<]*)<\/pc>/#) { match in
        "<sc id=\"\(match.code)\"/>\(match.words)<ec startRef=\"\(match.code)\"/>"
      }
      #expect(ends != text && !ends.contains("<pc"))
      let whole = try importing(ends, folder, work)
      #expect(whole.report.names == [])
      #expect(try canonical(#require(whole.file).text) == canonical(TranslationSamples.spanish))
      let (source, target) = ("more time. See <sc id=\"2\"/>what comes", "más tiempo. Mira <sc id=\"2\"/>lo que")
      #expect(ends.contains(source) && ends.contains(target))
      let cut = try Self.cut(ends, in: (source, target))
      let segments = try importing(cut, folder, work)
      #expect(segments.report.names == [])
      #expect(try canonical(#require(segments.file).text) == canonical(TranslationSamples.spanish))
      let lost = try importing(ends.replacing("<ec startRef=\"2\"/>", with: ""), folder, work)
      #expect(lost.report.names.contains("xliff.codes"))
      #expect(
        try importing(ends.replacing("<sc id=\"2\"/>", with: ""), folder, work).report.names.contains("xliff.codes"))
    }
  }

  /// The unit with these texts as two segments: a code begins in the first and ends in the second.
  private static func cut(_ text: String, in parts: (source: String, target: String)) throws -> String {
    let unit = try #require(
      text.matches(of: #/<segment[^>]*>\s*<source>[^\n]*<\/source>\s*<target>[^\n]*<\/target>\s*<\/segment>/#).first {
        $0.output.contains(parts.source)
      })
    let words = try #require(unit.output.wholeMatch(of: #/(?s).*<source>(.*)<\/source>.*<target>(.*)<\/target>.*/#))
    func halves(_ whole: Substring, at part: String) -> [String] {
      let end = whole.range(of: part)?.upperBound ?? whole.endIndex
      return [String(whole[..<end]), String(whole[end...])]
    }
    let (sources, targets) = (halves(words.1, at: parts.source), halves(words.2, at: parts.target))
    let segments = zip(sources, targets).map {
      "<segment state=\"translated\"><source>\($0)</source><target>\($1)</target></segment>"
    }
    return text.replacing(unit.output, with: segments.joined())
  }

  @Test("leave the comments of the translation where they stood")
  func comments() throws {
    let spanish = TranslationSamples.spanish.replacing("<p>Usa tu", with: "<!-- ¿o usted? -->\n<p>Usa tu")
      .replacing("<section id=\"two\">", with: "\n<!-- la segunda -->\n<section id=\"two\">")
      .replacing("Luego siguen juntos.</p>", with: "Luego siguen juntos.<!-- juntas --></p> <!-- bien -->")
    try withModule("<!-- de Ana -->\n" + spanish) { folder, work in
      let text = try export(folder, work)
      let result = try #require(try importing(text, folder, work).file).text
      #expect(try canonical(result) == canonical(TranslationSamples.spanish))
      #expect(result.contains("<!-- de Ana -->\n<module"))
      #expect(result.contains("<!-- ¿o usted? -->\n    <p>Usa tu"))
      #expect(result.contains("<!-- la segunda -->\n  <section id=\"two\">"))
      #expect(result.contains("<p>Luego siguen juntos.<!-- juntas --></p> <!-- bien -->"))
      try Data(result.utf8).write(to: folder.appending(path: "module.es.xml"))
      #expect(try #require(try importing(text, folder, work).file).text == result, "a second time changes nothing")
    }
  }

  @Test("make files in the canonical layout")
  func layout() throws {
    try withModule { folder, work in
      let result = try #require(try importing(try export(folder, work), folder, work).file).text
      let outcome = CanonicalLayout(types: try standardTypes()).laidOut(source(result))
      guard case .unchanged = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
  }

  @Test("bring each translation of the product back as it was", arguments: try realFiles().filter { $0.isOriginal })
  func productRoundTrip(original: URL) throws {
    let work = TranslationWork(types: try standardTypes())
    let there = TranslationName.path(of: original.path, in: "es")
    let before = try String(contentsOfFile: there, encoding: .utf8)
    try withFolder { folder in
      let copy = folder.appending(path: original.lastPathComponent)
      for file in try FileManager.default.contentsOfDirectory(
        at: original.deletingLastPathComponent(), includingPropertiesForKeys: nil)
      where file.path != there {
        try FileManager.default.copyItem(at: file, to: folder.appending(path: file.lastPathComponent))
      }
      let exported = try work.export(original.path, into: "es", to: folder.appending(path: "m.xlf").path)
      #expect(exported.translated == exported.texts)
      let text = try #require(exported.file).text
      #expect(XLIFFRules.problems(in: try Self.tree(text)) == [])
      try text.write(to: folder.appending(path: "m.xlf"), atomically: true, encoding: .utf8)
      let result = try work.importing(folder.appending(path: "m.xlf").path, original: copy.path)
      #expect(result.report.names == [])
      #expect(try canonical(#require(result.file).text) == canonical(before))
    }
  }

  @Test("are as the standard wants them: nesting, required attributes, unique ids, data that codes refer to")
  func rules() throws {
    try withModule { folder, work in
      let text = try export(folder, work)
      #expect(XLIFFRules.problems(in: try Self.tree(text)) == [])
      for (part, replacement) in [
        (" srcLang=\"en\"", ""), ("id=\"title\"", "id=\"summary\""), ("open1\" dataRefEnd", "open9\" dataRefEnd"),
        ("version=\"2.0\"", "version=\"1.2\""), ("xlf:i", "italic"),
        ("type=\"fmt\"", "type=\"bold\""), ("state=\"translated\"", "state=\"done\""), ("id=\"title\"", ""),
        ("id=\"title\"", "id=\"a/b\""), ("<source>Give people time</source>", ""),
      ] {
        #expect(XLIFFRules.problems(in: try Self.tree(text.replacing(part, with: replacement))) != [], "\(part)")
      }
    }
  }

  @Test("leave what is there where they have no translation")
  func keeps() throws {
    try withModule { folder, work in
      let text = try export(folder, work)
      let open = text.replacing(#/ *<target>.*<\/target>\n/#, with: "").replacing("translated", with: "initial")
      let result = try importing(open, folder, work)
      #expect(try canonical(#require(result.file).text) == canonical(TranslationSamples.spanish))
      let one = open.replacing(
        "<source>Then you go on together.</source>",
        with: "<source>Then you go on together.</source><target>Después siguen.</target>")
      let changed = try #require(importing(one, folder, work).file).text
      #expect(
        try canonical(changed)
          == canonical(TranslationSamples.spanish.replacing("Luego siguen juntos.", with: "Después siguen.")))
    }
  }

  @Test("mark as open what nobody has translated")
  func marks() throws {
    try withModule(nil) { folder, work in
      let text = try export(folder, work)
      #expect(!text.contains("<target>"))
      let result = try importing(text, folder, work)
      #expect(result.translated == 0)
      let file = try #require(result.file).text
      #expect(file.contains("<title>[en] Give people time</title>") && file.contains("of-revision=\"2\""))
    }
  }

  @Test("are told what does not fit, and that is left out")
  func diagnostics() throws {
    let rows: [(part: String, replacement: String, name: String)] = [
      ("<source>Wait a moment</source>", "<source>Wait a little</source>", "xliff.stale"),
      ("<unit id=\"section.two:title\">", "<unit id=\"section.nine:title\">", "xliff.unknown-unit"),
      ("<unit id=\"section.two:title\">", "<unit id=\"section.nine:title\">", "xliff.missing-unit"),
      ("<target>Mucha gente <pc id=\"1\"", "<target>Mucha gente <pc id=\"7\"", "xliff.codes"),
      ("<target>Mucha gente <pc id=\"1\"", "<target>Mucha gente <pc id=\"2\"", "xliff.codes"),
      ("<target>Mucha gente <pc ", "<target>Mucha <ph id=\"1\"/> gente <pc ", "xliff.codes"),
      (" trgLang=\"es\"", "", "xliff.structure"),
      ("version=\"2.0\"", "version=\"1.2\"", "xliff.structure"),
      ("<unit id=\"section.two:title\">", "<unit id=\"title\">", "xliff.structure"),
    ]
    for row in rows {
      try withModule { folder, work in
        let text = try export(folder, work)
        let broken = text.replacing(row.part, with: row.replacement)
        #expect(broken != text, "\(row.part)")
        let result = try importing(broken, folder, work)
        #expect(result.report.names.contains(row.name), "\(row.part): \(result.report.names)")
        guard row.name != "xliff.structure" else { return #expect(result.file == nil) }
        #expect(try canonical(#require(result.file).text) == canonical(TranslationSamples.spanish))
      }
    }
  }

  @Test("name the line of what does not fit")
  func places() throws {
    try withModule { folder, work in
      let text = try export(folder, work).replacing("Wait a moment</source>", with: "Wait a little</source>")
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("<unit id=\"section.one:title\"") }
      let found = try importing(text, folder, work).report.files[0].diagnostics
      #expect(found.map(\.place.position.line) == [(line ?? 0) + 1])
    }
  }

  @Test("change nothing of a translation that has other parts than the original")
  func otherParts() throws {
    let text = TranslationSamples.spanish.replacing("<p>Luego siguen juntos.</p>", with: "<p>Luego.</p><p>Y más.</p>")
    try withModule(text) { folder, work in
      let result = try importing(try export(folder, work), folder, work)
      #expect(result.file == nil)
      #expect(result.report.names.contains("translation.extra"))
    }
  }

  @Test("may be cut into segments, and hold annotations and parts of other programs")
  func segments() throws {
    try withModule(nil) { folder, work in
      let source = "<source>Then you go on together.</source>"
      let text = try export(folder, work).replacing(
        source,
        with: """
          <source>Then you </source><target>Luego <mrk id="m1" type="term">siguen</mrk></target></segment>
          <ignorable><source> </source></ignorable>
          <segment><source>go on together.</source><target>juntos.</target>
          """
      ).replacing(
        "<unit id=\"title\">", with: "<unit id=\"title\"><x:meta xmlns:x=\"urn:x\"><x:source>1</x:source></x:meta>")
      let result = try importing(text, folder, work)
      #expect(result.report.names == [])
      #expect(try #require(result.file).text.contains("<p>Luego siguen juntos.</p>"))
    }
  }

  @Test("begin from a skeleton whose texts are all open, and which is no mistake")
  func skeleton() throws {
    try withModule(nil) { folder, work in
      let path = folder.appending(path: "module.xml").path
      let file = try #require(work.skeleton(of: path, into: "es").file)
      try file.text.write(toFile: file.path, atomically: true, encoding: .utf8)
      let result = try Checker(types: standardTypes()).check(paths: [folder.path])
      #expect(result.errors == 0)
      #expect(Set(result.names) == ["translation.untranslated"])
      // Only the long form of the abbreviation stands in a text that is named already.
      #expect(result.names.count == (try work.skeleton(of: path, into: "fr").texts) - 1)
      #expect(result.library?.speaking("es").catalog.modules[ModuleID("m")]?.language == "en")
      #expect(throws: CheckFailure.self) { try work.skeleton(of: path, into: "es") }
    }
  }

  private static func tree(_ text: String) throws -> Element {
    let (root, diagnostics) = DocumentReader().reading(XLIFFWriter.namespace).read(source(text, path: "m.xlf"))
    #expect(diagnostics.isEmpty)
    return try #require(root)
  }
}

extension URL {
  /// Whether the file is no translation.
  /// A list of words is made for each language anew.
  fileprivate var isOriginal: Bool { TranslationName(path: path) == nil && !Wording.isWordFile(path) }
}
