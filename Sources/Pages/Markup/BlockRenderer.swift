import Curriculum

/// Puts the blocks of a section into HTML, as far as they are the same for everybody.
struct BlockRenderer {
  let module: ModuleID
  let words: ForeignWords

  /// The section's blocks, with marks where its activities go.
  func html(of section: Section) -> HTML { section.blocks.map(html).joined() }

  private func html(_ block: Block) -> HTML {
    switch block {
    case .paragraph(let inlines): "<p>\(HTML(inlines))</p>\n"
    case .list(let list): self.list(list)
    case .callout(let callout): self.callout(callout)
    case .figure(let figure): self.figure(figure)
    case .activity: .mark(.activity)
    }
  }

  private func list(_ list: Block.List) -> HTML {
    let items = list.items.map { item -> HTML in "<li>\(HTML(item))</li>\n" }.joined()
    return list.isOrdered ? "<ol>\n\(items)</ol>\n" : "<ul>\n\(items)</ul>\n"
  }

  /// An aside with a label in words, so that its kind does not hang on a colour.
  private func callout(_ callout: Block.Callout) -> HTML {
    let paragraphs = callout.paragraphs.map { paragraph -> HTML in "<p>\(HTML(paragraph))</p>\n" }.joined()
    let kind = callout.kind.rawValue
    return """
      <div class="callout callout-\(kind)">
      <p class="callout-label">\(words("callout.\(kind)"))</p>
      \(paragraphs)</div>

      """
  }

  private func figure(_ figure: Block.Figure) -> HTML {
    let address = Address.picture(figure.source, of: module)
    let caption: HTML = figure.caption.isEmpty ? .empty : "<figcaption>\(HTML(figure.caption))</figcaption>\n"
    return """
      <figure>
      <img src="\(address)" alt="\(figure.alternative)" decoding="async">
      \(caption)</figure>

      """
  }
}
