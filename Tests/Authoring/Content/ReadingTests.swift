import Curriculum
import Testing

@testable import Authoring

@Suite("How hard a text is to read")
struct ReadingTests {
  static let easy = Array(
    repeating: "<p>Wait for your friend. Look at the board. Ask what she wants to do.</p>", count: 6
  )
  .joined(separator: "\n")
  static let hard = Array(
    repeating: "<p>Communication opportunities necessitate considerable individual preparation by facilitators.</p>",
    count: 8
  ).joined(separator: "\n")
  static let spanish = Array(
    repeating: "<p>Espera a tu amigo. Mira lo que dice. Si no lo ves, di que no lo ves.</p>", count: 6
  ).joined(separator: "\n")
  static let hardSpanish = Array(
    repeating: "<p>La comunicación aumentativa posibilita considerablemente la participación estudiantil.</p>", count: 9
  ).joined(separator: "\n")

  @Test("is said of a section that is too hard for students, with its hardest sentences")
  func tooHard() throws {
    let text = module(Self.easy + "\n" + Self.hard)
    let found = try #require(try remarks(text).found.first { $0.id == "reading.grade" })
    #expect(found.message.contains("reads at grade 1"))
    #expect(found.notes.count == 3)
    #expect(found.notes.first?.message.hasPrefix("hard, with 8 words: \"Communication opportunities") == true)
    #expect(found.notes.first?.place.position.line == 10)
    #expect(source(text).range(of: found.place).start.line == 3)
  }

  @Test(
    "depends on who reads it",
    arguments: [
      ("<audience><role ref=\"facilitator\"/></audience>", "", false),
      ("<audience><role ref=\"facilitator\"/><role ref=\"peer\"/></audience>", "", true),
      ("", "", true),
      ("", "for=\"facilitator\"", false),
      ("", "for=\"facilitator peer\"", true),
    ])
  func readers(head: String, section: String, isSaid: Bool) throws {
    let text = module(Self.hard, head: head, sectionAttributes: section)
    #expect(try remarks(text).names.contains("reading.grade") == isSaid)
  }

  @Test(
    "is measured in English and in Spanish, and only where there are words enough",
    arguments: [
      (easy, "en", false), (hard, "en", true), (spanish, "es", false), (hardSpanish, "es", true), (hard, "de", false),
      ("<p>Communication opportunities necessitate preparation.</p>", "en", false),
    ])
  func languages(blocks: String, language: String, isSaid: Bool) throws {
    #expect(try remarks(module(blocks, language: language)).names.contains("reading.grade") == isSaid)
  }

  @Test("is held against the grade that the file of words names")
  func configured() throws {
    let list = WordList(grade: 12, sentence: 8)
    let middle = Array(
      repeating: "<p>Several friends can wait for an important answer after lessons today.</p>", count: 8
    ).joined()
    #expect(try remarks(module(middle)).names.contains("reading.grade"))
    #expect(!(try remarks(module(middle), Wording([("en", list)])).names.contains("reading.grade")))
    #expect(try remarks(module(middle), Wording([("en", list)])).names.contains("sentence.long"))
  }

  @Test("follows the published formulas")
  func formulas() {
    var sentence = Sentence()
    (sentence.words, sentence.syllables) = (10, 14)
    let level = ReadingLevel(sentence)
    #expect(abs(level.grade(in: .english) - (0.39 * 10 + 11.8 * 1.4 - 15.59)) < 0.0001)
    #expect(abs(level.perspicuity - (206.835 - 62.3 * 1.4 - 10)) < 0.0001)
  }

  @Test(
    "sentences end where a reader takes a breath",
    arguments: [
      ("One. Two.", 2), ("Mr. Ruiz came.", 1), ("It costs 3.50 today.", 1), ("“Wait!” she said.", 1),
      ("“Wait!” Then go.", 2), ("Why? Because … it is.", 2), ("No stop", 1), ("J. Smith wrote it.", 1),
      ("¿Qué? ¡Nada!", 2), ("", 0),
    ])
  func sentences(text: String, count: Int) {
    var reader = PassageReader()
    Array(text.utf8).withUnsafeBufferPointer { reader.read($0) }
    #expect(reader.sentences.count == count)
  }

  @Test("a long sentence is shown where it begins, in the words of the file")
  func long() throws {
    let words = Array(repeating: "word", count: 26).joined(separator: " ")
    let text = module("<p>Short one. Then &amp; <!-- c --> <em>there</em>\n    \(words).</p>")
    #expect(try remarks(text).places(in: text) == ["sentence.long 4:15"])
    #expect(try remarks(module("<p>\(Array(repeating: "word", count: 25).joined(separator: " ")).</p>")).names == [])
    #expect(try remarks(module("<heading>\(words)</heading><p>x</p>")).names == [])
  }
}
