import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("A translation held against its original")
struct TranslationCheckTests {
  @Test("has nothing wrong where it says all that the original says")
  func whole() throws {
    #expect(try TranslationSamples.check().names == [])
  }

  @Test(
    "is told what differs, where it stands",
    arguments: [
      // What is replaced, by what, and what is then said.
      ("<p>Luego siguen juntos.</p>", "<p>Luego siguen juntos.</p><p>Y más.</p>", "translation.extra"),
      ("<p>Usa tu <abbr title=\"tablero de comunicación\">tablero</abbr>.</p>", "", "translation.missing"),
      ("<caption>Nuestro tablero</caption>", "", "translation.missing"),
      ("<feedback>Sí, eso es.</feedback>", "", "translation.missing"),
      ("pass=\"80\"", "pass=\"60\"", "translation.different"),
      ("<choice id=\"q\" critical=\"true\">", "<choice id=\"q\">", "translation.different"),
      ("minutes=\"5\"", "minutes=\"6\"", "translation.different"),
      ("objective=\"wait\"><quiz", "><quiz", "translation.different"),
      ("src=\"board.svg\"", "src=\"other.svg\"", "translation.different"),
      ("<section id=\"two\">", "<section id=\"three\">", "translation.missing"),
      ("<see section=\"two\">lo que sigue</see>", "lo que sigue", "translation.link"),
      ("Luego siguen juntos.", "Then you go on together.", "translation.untranslated"),
      ("Luego siguen juntos.", "[en] Then on.", "translation.untranslated"),
      ("alt=\"Un tablero con cinco palabras\"", "alt=\"[en] A board\"", "translation.untranslated"),
      ("of-revision=\"2\"", "of-revision=\"3\"", "translation.future"),
      ("of-revision=\"2\"", "", "translation.of-revision"),
      ("of-revision=\"2\"", "of-revision=\"1\"", "translation.stale"),
      ("id=\"m\"", "id=\"n\"", "translation.original"),
    ])
  func differences(part: String, replacement: String, name: String) throws {
    let text = TranslationSamples.spanish.replacing(part, with: replacement)
    #expect(text != TranslationSamples.spanish)
    let result = try withFolder { folder in
      try Data().write(to: folder.appending(path: "other.svg"))
      return try TranslationSamples.check(
        ["module.xml": TranslationSamples.original, "module.es.xml": text], in: folder)
    }
    #expect(result.names.contains(name), "\(result.names)")
    for file in result.files where !file.diagnostics.isEmpty {
      #expect(file.path.hasSuffix("module.es.xml"))
    }
  }

  @Test("may have a picture of its own language")
  func ownPicture() throws {
    let text = TranslationSamples.spanish.replacing("board.svg", with: "board.es.svg")
    #expect(try TranslationSamples.check(TranslationSamples.original, text).names == [])
  }

  @Test("points at the original's place")
  func originalPlace() throws {
    let text = TranslationSamples.spanish.replacing("<p>Luego siguen juntos.</p>", with: "<heading>Más</heading>")
    let found = try TranslationSamples.check(TranslationSamples.original, text).files.flatMap(\.diagnostics)
    let notes = found.flatMap(\.notes)
    #expect(notes.contains { $0.path?.hasSuffix("module.xml") == true && $0.place.position.line == 13 }, "\(notes)")
  }

  @Test("keeps what other languages answer: two sections that change places are named")
  func order() throws {
    let parts = TranslationSamples.spanish.components(separatedBy: "<section")
    let text = parts[0] + "<section" + parts[2].replacing("</module>", with: "") + "<section" + parts[1] + "</module>"
    #expect(try TranslationSamples.check(TranslationSamples.original, text).names == ["translation.order"])
  }

  @Test("is no error where the original has gone on, and is told what readers see")
  func behind() throws {
    let text = TranslationSamples.spanish.replacing("of-revision=\"2\"", with: "of-revision=\"1\"")
      .replacing("<p>Luego siguen juntos.</p>", with: "<p>Luego siguen juntos.</p><p>Y más.</p>")
    let result = try TranslationSamples.check(TranslationSamples.original, text)
    #expect(result.errors == 0)
    #expect(Set(result.names) == ["translation.stale", "translation.behind"])
    #expect(result.files.flatMap(\.diagnostics).contains { $0.help[0].hasSuffix("what changed: two") })
  }

  @Test("is held against the original beside it where it is checked alone")
  func alone() throws {
    let text = TranslationSamples.spanish.replacing("Luego siguen juntos.", with: "[en] Then on.")
    try withFolder { folder in
      _ = try TranslationSamples.check(["module.xml": TranslationSamples.original, "module.es.xml": text], in: folder)
      let path = folder.appending(path: "module.es.xml").path
      let result = try Checker(types: standardTypes()).check(paths: [path])
      #expect(result.names == ["translation.untranslated"])
    }
  }

  @Test("needs its original beside it, and a name that says its language")
  func names() throws {
    try withFolder { folder in
      let result = try TranslationSamples.check(["module.es.xml": TranslationSamples.spanish], in: folder)
      #expect(result.names == ["translation.original"])
    }
    try withFolder { folder in
      let files = ["module.xml": TranslationSamples.original, "spanish.xml": TranslationSamples.spanish]
      let result = try TranslationSamples.check(files, in: folder)
      #expect(result.names == ["translation.name"])
    }
  }

  @Test("of a video wants captions in its language")
  func captions() throws {
    func module(_ language: String, _ more: String, _ captions: String, _ words: [String]) -> String {
      """
      <module xmlns="\(orientationNamespace)" id="m" revision="1" \(more) minutes="5" xml:lang="\(language)">
      <title>\(words[0])</title><summary>\(words[1])</summary><section id="s"><title>\(words[2])</title>
      <video src="lunch.mp4" license="our own"><title>\(words[0])</title><description>\(words[1])</description>\(captions)
      <transcript><p>\(words[2])</p></transcript></video></section></module>
      """
    }
    let english = module("en", "", "<captions src=\"lunch.vtt\"/>", ["Lunch", "Two share a table.", "Sit with me."])
    let words = ["Almuerzo", "Dos comparten una mesa.", "Siéntate conmigo."]
    for (captions, names) in [
      ("<captions src=\"lunch.vtt\" xml:lang=\"en\"/>", ["translation.captions"]),
      ("<captions src=\"lunch.es.vtt\" xml:lang=\"es\"/><captions src=\"lunch.vtt\" xml:lang=\"en\"/>", []),
    ] {
      try withFolder { folder in
        try Data().write(to: folder.appending(path: "lunch.mp4"))
        for name in ["lunch.vtt", "lunch.es.vtt"] {
          try Data("WEBVTT\n\n00:01.000 --> 00:02.000\nHm.\n".utf8).write(to: folder.appending(path: name))
        }
        let files = ["module.xml": english, "module.es.xml": module("es", "of-revision=\"1\"", captions, words)]
        #expect(try TranslationSamples.check(files, in: folder).names == names)
      }
    }
  }

  @Test("is there in Spanish for every module and kit, and nothing is said of it")
  func product() throws {
    let folder = packageFolder.appending(path: "Modules")
    let result = try Checker(types: standardTypes()).check(paths: [folder.path])
    #expect(result.names == [])
    let library = try #require(result.library)
    let spanish = library.speaking("es")
    for module in spanish.catalog.modules.values {
      #expect(module.language == "es", "\(module.id)")
      #expect(module.sections.allSatisfy { $0.language == nil }, "\(module.id)")
    }
    for kit in spanish.catalog.kits.values { #expect(kit.language == "es", "\(kit.id)") }
  }
}
