import Curriculum

/// Puts the blocks of a section into HTML, as far as they are the same for everybody with the same roles.
struct BlockRenderer {
  let words: ForeignWords
  let module: Module
  private var text: TextRenderer
  private var tables = 0

  init(module: Module, others: [Module] = [], glossary: Glossary = Glossary(), words: ForeignWords) {
    self.module = module
    self.words = words
    text = TextRenderer(module: module, others: others, glossary: glossary)
  }

  /// The section's blocks, with marks where its activities go, and then the words that are explained.
  mutating func html(of section: Section) -> HTML {
    var html = HTML.empty
    for piece in section.pieces { html += self.html(piece.block, HTML.language(piece.language)) }
    return html + text.list.html(words)
  }

  /// - Parameter language: the attribute that says the block's language, if it has one of its own.
  private mutating func html(_ block: Block, _ language: HTML) -> HTML {
    switch block {
    case .heading(let inlines): return "<h2\(language)>\(text.html(inlines))</h2>\n"
    case .paragraph(let inlines): return "<p\(language)>\(text.html(inlines))</p>\n"
    case .list(let list): return self.list(list, language)
    case .quote(let quote): return self.quote(quote, language)
    case .table(let table):
      tables += 1
      return TableRenderer(id: "table:\(tables)", language: language).html(table, &text)
    case .definitions(let entries): return definitions(entries, language)
    case .callout(let callout): return self.callout(callout, language)
    case .figure(let figure): return self.figure(figure, language)
    case .media(let media):
      let transcript = text.paragraphs(media.transcript)
      return MediaRenderer(
        address: { [module] in Address.file($0, of: module) }, moduleLanguage: module.language, words: words,
        language: language
      ).html(media, transcript: transcript)
    case .activity(let activity):
      text.list.noteWords(in: activity.definition)
      let mark = HTML.mark(.activity)
      // The activity's own words may be in another language than the page: it is not translated yet.
      return language == .empty ? mark : "<div\(language)>\n" + mark + "</div>\n"
    }
  }

  private mutating func list(_ list: Block.List, _ language: HTML = .empty) -> HTML {
    var items = HTML.empty
    for item in list.items {
      let inner: HTML = item.inner.map { "\n\(self.list($0))" } ?? .empty
      items += "<li>\(text.html(item.words))\(inner)</li>\n"
    }
    return list.isOrdered ? "<ol\(language)>\n\(items)</ol>\n" : "<ul\(language)>\n\(items)</ul>\n"
  }

  private mutating func quote(_ quote: Block.Quote, _ language: HTML) -> HTML {
    let said = text.paragraphs(quote.paragraphs)
    let source: HTML = quote.source.isEmpty ? .empty : "<figcaption>\(text.html(quote.source))</figcaption>\n"
    return """
      <figure class="quote"\(language)>
      <blockquote>
      \(said)</blockquote>
      \(source)</figure>

      """
  }

  private mutating func definitions(_ entries: [Block.Definition], _ language: HTML) -> HTML {
    var rows = HTML.empty
    for entry in entries {
      let word = text.html(entry.word)
      rows += "<div>\n<dt>\(word)</dt>\n<dd>\(text.html(entry.meaning))</dd>\n</div>\n"
    }
    return "<dl class=\"definitions\"\(language)>\n\(rows)</dl>\n"
  }

  /// An aside with a label in words, so that its kind does not hang on a colour.
  private mutating func callout(_ callout: Block.Callout, _ language: HTML) -> HTML {
    let kind = callout.kind.rawValue
    return """
      <div class="callout callout-\(kind)">
      <p class="callout-label">\(words("callout.\(kind)"))</p>
      \(text.paragraphs(callout.paragraphs, language))</div>

      """
  }

  private mutating func figure(_ figure: Block.Figure, _ language: HTML) -> HTML {
    let address = Address.file(figure.source, of: module)
    let words: HTML = figure.caption.isEmpty ? .empty : text.html(figure.caption)
    let caption: HTML
    if figure.credit.isEmpty {
      caption = words == .empty ? .empty : "<figcaption>\(words)</figcaption>\n"
    } else {
      let paragraph: HTML = words == .empty ? .empty : "<p>\(words)</p>\n"
      caption = "<figcaption>\n\(paragraph)\(CreditLine(words: self.words).html(figure.credit))</figcaption>\n"
    }
    return """
      <figure\(language)>
      <img src="\(address)" alt="\(figure.alternative)" decoding="async">
      \(caption)</figure>

      """
  }
}

extension TextRenderer {
  mutating func paragraphs(_ paragraphs: [[Inline]], _ language: HTML = .empty) -> HTML {
    var html = HTML.empty
    for paragraph in paragraphs { html += "<p\(language)>\(self.html(paragraph))</p>\n" }
    return html
  }
}
