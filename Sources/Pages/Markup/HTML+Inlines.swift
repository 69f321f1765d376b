import Curriculum

extension HTML {
  /// Runs of an author's text, with their marking.
  init(_ inlines: [Inline]) {
    self = inlines.map { inline -> HTML in
      switch inline {
      case .text(let text): "\(text)"
      case .emphasis(let text): "<em>\(text)</em>"
      case .strong(let text): "<strong>\(text)</strong>"
      }
    }.joined()
  }
}
