import Curriculum

/// Writes the texts of a file for translators: XLIFF 2.0 (OASIS Standard, 5 August 2014), core.
///
/// One unit a text, in reading order. Its id is made of the file's own ids and positions; what marks words is a spanning
/// code (`pc`) that says in `data` what it stands for; a note says what the text is for.
struct XLIFFWriter {
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
  /// The category of the note that says which revision of the original was exported.
  static let revisionCategory = "revision"

  let graph: SchemaGraph
  let original: Element
  let language: String
  /// The translation as far as it goes.
  let existing: Element?
  /// Where the original is, from the folder of the file that is written.
  let path: String

  var text: String {
    let untranslated = Untranslated(language: original["xml:lang"] ?? "en")
    let known = existing.map { TextSearch(graph: graph).texts(in: $0) } ?? []
    let targets = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    let source = Markup.escaped(original["xml:lang"] ?? "en", inAttribute: true)
    var output = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="\(Self.namespace)" version="2.0" srcLang="\(source)" trgLang="\(language)">
        <file id="\(original["id"] ?? original.name)" original="\(Markup.escaped(path, inAttribute: true))">
          <notes>
            <note category="\(Self.revisionCategory)">\(original["revision"] ?? "1")</note>
          </notes>

      """
    for text in TextSearch(graph: graph).texts(in: original) {
      let target = targets[text.id].flatMap { found -> MarkedText? in
        guard !untranslated.holds(found.words, original: text.words) else { return nil }
        return MarkedText(translation: found.content, of: text.marks)
      }
      write(text, target, to: &output)
    }
    return output + "  </file>\n</xliff>\n"
  }

  private func write(_ text: TranslatedText, _ target: MarkedText?, to output: inout String) {
    let note = [text.section.map { "In the section “\($0)”." }, text.purpose].compactMap(\.self).joined(separator: " ")
    output += "    <unit id=\"\(text.id)\">\n      <notes>\n"
    output += "        <note category=\"context\">\(Markup.escaped(note))</note>\n      </notes>\n"
    if !text.marks.isEmpty {
      output += "      <originalData>\n"
      for (index, mark) in text.marks.enumerated() {
        let open = Markup.escaped(mark.openingTag)
        output += "        <data id=\"open\(index + 1)\">\(open)</data>\n"
        output += "        <data id=\"close\(index + 1)\">\(Markup.escaped("</\(mark.name)>"))</data>\n"
      }
      output += "      </originalData>\n"
    }
    output += "      <segment state=\"\(target == nil ? "initial" : "translated")\">\n"
    output += "        <source>\(inline(MarkedText(original: text.content), text))</source>\n"
    if let target { output += "        <target>\(inline(target, text))</target>\n" }
    output += "      </segment>\n    </unit>\n"
  }

  private func inline(_ marked: MarkedText, _ text: TranslatedText) -> String {
    marked.runs.map { run in
      switch run {
      case .words(let words): return Markup.escaped(words)
      case .marked(let words, let code):
        let mark = text.marks[code - 1]
        var attributes = "id=\"\(code)\" canCopy=\"no\""
        if mark.isKept { attributes += " canDelete=\"no\"" }
        attributes += " dataRefStart=\"open\(code)\" dataRefEnd=\"close\(code)\" \(mark.kindOfCode)"
        if mark.name == "abbr", mark["title"] != nil {
          let unit = TextSearch.id(ofAttribute: "title", mark: code - 1, in: text.id)
          attributes += " subFlowsStart=\"\(unit)\""
        }
        return "<pc \(attributes)>\(Markup.escaped(words))</pc>"
      }
    }.joined()
  }
}

extension Element {
  fileprivate var openingTag: String {
    "<\(name)" + attributes.map { " \($0.name)=\"\(Markup.escaped($0.value, inAttribute: true))\"" }.joined()
      + ">"
  }

  /// What translators' programs may show the code as. A subtype of our own has a prefix of our own.
  fileprivate var kindOfCode: String {
    switch name {
    case "em": "type=\"fmt\" subType=\"xlf:i\""
    case "strong": "type=\"fmt\" subType=\"xlf:b\""
    case "a", "see": "type=\"link\" subType=\"orient:\(name)\""
    default: "type=\"other\" subType=\"orient:\(name)\""
    }
  }
}
