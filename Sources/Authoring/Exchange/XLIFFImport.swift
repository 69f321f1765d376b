import Curriculum

/// Holds a translator's file against the original, and takes over what fits.
struct XLIFFImport {
  /// The translated words, by the id of their text.
  private(set) var words: TranslationDraft.Words = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The ids of the texts whose translation was taken over; marks' attributes included.
  private(set) var taken: Set<String> = []

  init(_ document: XLIFFDocument, into texts: [TranslatedText]) {
    let known = Dictionary(texts.map { ($0.id, $0) }) { first, _ in first }
    var fitting: [String: MarkedText] = [:]
    for unit in document.units {
      guard let text = known[unit.id] else {
        diagnostics.append(unknown(unit))
        continue
      }
      guard unit.source == MarkedText(original: text.content).folded else {
        diagnostics.append(stale(unit, text))
        continue
      }
      guard let target = unit.target else { continue }
      if let problem = Self.problem(with: target, of: text.marks) {
        diagnostics.append(broken(problem, unit))
      } else {
        fitting[unit.id] = target
      }
    }
    let there = Set(document.units.map(\.id))
    let missing = texts.filter { !there.contains($0.id) && !document.broken.contains($0.id) }
    diagnostics += missing.map { self.missing($0, document) }
    taken = Set(fitting.keys)
    for text in texts {
      guard let target = fitting[text.id] else { continue }
      var values: [String: String] = [:]
      for (index, mark) in text.marks.enumerated() {
        for attribute in mark.attributes {
          let id = TextSearch.id(ofAttribute: attribute.name, mark: index, in: text.id)
          values["\(index + 1) \(attribute.name)"] = fitting[id]?.plain
        }
      }
      words[text.id] = target.content(with: text.marks, values: values)
    }
  }

  private static func problem(with target: MarkedText, of marks: [Element]) -> String? {
    var seen: Set<Int> = []
    for case .marked(let words, let code) in target.runs {
      guard marks.indices.contains(code - 1) else { return "the source has no code \(code)" }
      guard seen.insert(code).inserted else { return "the code \(code) stands in it twice" }
      if words.isBlank { return "there are no words in the code \(code)" }
    }
    for (index, mark) in marks.enumerated() where mark.isKept && !seen.contains(index + 1) {
      return "the code \(index + 1), <\(mark.name)>, is missing"
    }
    return nil
  }

  private func unknown(_ unit: XLIFFDocument.Unit) -> Diagnostic {
    Diagnostic(
      "xliff.unknown-unit", "the original has no text \"\(unit.id)\"", severity: .warning,
      at: .value("id", of: unit.element.position), expected: "a unit of the original",
      help: ["it is left out; export the file anew where the original has changed"])
  }

  private func stale(_ unit: XLIFFDocument.Unit, _ text: TranslatedText) -> Diagnostic {
    Diagnostic(
      "xliff.stale", "the original has another text here now", severity: .warning,
      at: .element(unit.element.position), expected: "“\(text.words.prefix(80))”",
      help: ["the unit is not taken over; export the file anew, and translate the text as it is now"])
  }

  private func broken(_ problem: String, _ unit: XLIFFDocument.Unit) -> Diagnostic {
    let target = unit.element.elements(named: "segment").compactMap { $0.first("target") }.first ?? unit.element
    return .error(
      "xliff.codes", problem, at: target, expected: "the codes of the source",
      help: "use each <pc id=\"…\"> of the source once, around the words that it marks there")
  }

  private func missing(_ text: TranslatedText, _ document: XLIFFDocument) -> Diagnostic {
    Diagnostic(
      "xliff.missing-unit", "there is no unit for the text \"\(text.id)\"", severity: .warning,
      at: .element(document.position), expected: "<unit id=\"\(text.id)\">",
      help: ["the original says there: “\(text.words.prefix(80))”", "export the file anew, and translate the text"])
  }
}

extension MarkedText {
  /// The words without codes.
  var plain: String {
    runs.map { run in
      switch run {
      case .words(let text), .marked(let text, _): text
      }
    }.joined()
  }
}
