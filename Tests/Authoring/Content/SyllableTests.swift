import Curriculum
import Testing

@testable import Authoring

@Suite("Syllables")
struct SyllableTests {
  private func count(_ word: String, _ language: String) -> Int? {
    var word = word
    return word.withUTF8 { bytes in Syllables(language)?.count(in: bytes[...]) }
  }

  @Test(
    "of English words are counted as a dictionary does",
    arguments: [
      1: [
        "a", "I", "the", "he", "she", "me", "wait", "ask", "friends", "asked", "looked", "played", "helped", "place",
        "makes", "voice", "don’t", "they’re", "through", "school", "board", "guess", "quick", "eye", "walked", "hopes",
        "yes", "you", "whole", "twelve", "sign",
      ],
      2: [
        "people", "table", "little", "waited", "needed", "places", "pages", "wishes", "boxes", "partner", "many",
        "being", "doing", "saying", "question", "network", "invite", "device", "someone", "student", "welcome",
        "create", "social", "quiet", "message", "picture", "lion", "science", "handles", "settled",
      ],
      3: [
        "together", "expected", "important", "department", "video", "family", "different",
        "belonging", "communion", "example", "understand", "remember", "animal", "several",
      ],
      4: ["activity", "facilitate", "independence", "conversation", "experience", "information", "education"],
      5: ["communication", "opportunity", "facilitator", "disability"],
    ])
  func english(count wanted: Int, words: [String]) {
    let wrong = words.filter { count($0, "en") != wanted }
    // Rules without a dictionary are never all right: one word in ten may be wrong.
    #expect(wrong.count * 10 <= words.count, "\(wrong.map { "\($0) \(count($0, "en") ?? 0)" })")
  }

  @Test(
    "of Spanish words are counted by the rules of spelling",
    arguments: [
      1: ["a", "y", "el", "pan", "voy", "que", "rey", "bien", "soy"],
      2: ["casa", "tiempo", "quiero", "guía", "día", "leer", "aula", "ciudad", "guerra", "país"],
      3: ["amigo", "ahora", "escuela", "teatro", "poeta", "persona", "pregunta", "mañana"],
      4: ["alegría", "compañero", "estudiante", "actividad", "prohibido", "pingüinito"],
      5: ["comunicación", "discapacidad", "facilitador"],
    ])
  func spanish(count wanted: Int, words: [String]) {
    #expect(words.filter { count($0, "es") != wanted } == [])
  }

  @Test("of other languages are not counted")
  func others() {
    #expect(count("Haus", "de") == nil)
    #expect(count("house", "en-GB") == 1)
  }

  @Test("of a number are its digits")
  func numbers() { #expect(count("15", "en") == 2) }
}
