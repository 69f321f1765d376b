import Curriculum

extension HTML {
  /// Runs of an author's text, with their marking, where nothing leads anywhere: in what is to be chosen or sorted.
  init(_ inlines: [Inline]) {
    self = inlines.map { inline -> HTML in
      switch inline {
      case .text(let text), .term(let text, _), .link(let text, _): "\(text)"
      case .emphasis(let text): "<em>\(text)</em>"
      case .strong(let text): "<strong>\(text)</strong>"
      case .foreign(let text, let language): "<span lang=\"\(language)\">\(text)</span>"
      case .abbreviation(let text, let expansion): "<abbr title=\"\(expansion)\">\(text)</abbr>"
      }
    }.joined()
  }

  /// ` lang="es"`, or nothing where there is no language to say.
  static func language(_ tag: String?) -> HTML { tag.map { " lang=\"\($0)\"" } ?? .empty }
}
