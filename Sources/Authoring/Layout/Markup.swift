/// What stands in a file, with everything that the checks leave out: comments, processing instructions, references and
/// CDATA sections, all as they are written.
struct Markup {
  var nodes: [Node] = []

  enum Node {
    case element(Tag, [Node])
    /// Characters and references, white space included, as they are written.
    case text(String)
    /// A comment, a processing instruction or the XML declaration, with its delimiters.
    case remark(String)
    /// A CDATA section with its delimiters; it is text.
    case literal(String)
  }

  /// A start tag.
  struct Tag {
    let name: String
    /// In the order of the file; values are as written, without quotation marks.
    let attributes: [(name: String, value: String)]
    /// How many lines the element takes, beyond one.
    var lineBreaks = 0
  }
}

extension Markup.Node {
  /// White space between other things.
  var isSpace: Bool {
    if case .text(let text) = self { text.utf8.allSatisfy(isWhiteSpace) } else { false }
  }

  /// How many lines end in it.
  var lineBreaks: Int {
    switch self {
    case .element(let tag, _): tag.lineBreaks
    case .text(let text), .remark(let text), .literal(let text): text.utf8.count { $0 == newline }
    }
  }
}
