import Curriculum

/// One text of a file: what a translation says in its own language.
struct TranslatedText {
  /// Made of the ids and positions above it, so that it stays the same while the text changes: `section.waiting:p.2`.
  /// It is an XML name token, and unique in its file.
  let id: String
  /// The element that holds the text, or the attribute.
  let element: Element
  /// The attribute whose value is the text; nil where the text stands inside the element.
  let attribute: String?
  /// What the text is for, in a sentence.
  let purpose: String
  /// The title of the section in which it stands.
  let section: String?
  /// The words and what marks them; what else stands in the element is left out.
  let content: [Element.Node]

  var place: Diagnostic.Place {
    attribute.map { .value($0, of: element.position) } ?? .element(element.position)
  }

  /// The words without their marking.
  var words: String { content.words }

  /// The elements that mark words, in reading order.
  var marks: [Element] { content.elements }
}

extension [Element.Node] {
  /// All words, descendants' too, as one line.
  var words: String { whole.text }

  /// The elements, without the text between them.
  var elements: [Curriculum.Element] { whole.elements }

  private var whole: Curriculum.Element {
    Curriculum.Element(name: "", attributes: [], children: self, position: .start)
  }
}

/// Whether a text still waits for its translation.
struct Untranslated {
  /// The language of the original, as it says itself.
  let language: String

  /// What a text begins with until it is translated: `[en] Wait for me.`
  var mark: String { "[\(language)]" }

  /// Names and short words may be the same in two languages.
  private static let fewestWords = 4

  func holds(_ text: String, original: String) -> Bool {
    if text.hasPrefix(mark) { return true }
    guard text == original, text.contains(where: \.isLetter) else { return false }
    return text.split(separator: " ").count >= Self.fewestWords
  }
}
