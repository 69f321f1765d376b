import Curriculum
import Tracking

/// Puts a text of a module into HTML: links that lead where the reader can go, and words that are explained.
struct TextRenderer {
  let module: Module
  /// The modules that the reader has, as they see them: a link into another leads nowhere and is plain text.
  let others: [Module]
  var list: WordList

  init(module: Module, others: [Module], glossary: Glossary) {
    self.module = module
    self.others = others
    list = WordList(glossary: glossary, language: module.language)
  }

  mutating func html(_ inlines: [Inline]) -> HTML {
    var html = HTML.empty
    for inline in inlines {
      switch inline {
      case .link(let text, let target): html += link(text, to: target)
      case .term(let text, let term):
        html += list.entry(for: term).map { explained(text, by: $0) } ?? "\(text)"
      case .abbreviation(let text, let expansion):
        html += explained(text, by: WordList.Entry(word: text, expansion: expansion, meaning: [], language: nil))
      case .text, .emphasis, .strong, .foreign: html += HTML([inline])
      }
    }
    return html
  }

  private mutating func explained(_ text: String, by entry: WordList.Entry) -> HTML {
    let (id, isFirst) = list.note(entry)
    let marked: HTML = entry.expansion.map { "<abbr title=\"\($0)\">\(text)</abbr>" } ?? "\(text)"
    return isFirst ? "<a class=\"word\" href=\"#\(id)\">\(marked)</a>" : marked
  }

  private func link(_ text: String, to target: LinkTarget) -> HTML {
    switch target {
    // What is no such address was refused when the file was checked; a page never runs one all the same.
    case .web(let address) where !address.utf8.starts(with: "https://".utf8): "\(text)"
    case .web(let address): "<a href=\"\(address)\" rel=\"external noopener noreferrer\">\(text)</a>"
    case .place(let module, let section):
      address(of: module, section).map { "<a href=\"\($0)\">\(text)</a>" } ?? "\(text)"
    }
  }

  private func address(of id: ModuleID?, _ section: SectionID?) -> String? {
    guard let target = id == nil || id == module.id ? module : others.first(where: { $0.id == id }),
      let place = section == nil ? target.sections.first : target.sections.first(where: { $0.id == section })
    else { return nil }
    return Address.section(SectionReference(module: target.id, section: place.id))
  }
}
