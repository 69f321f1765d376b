import Curriculum

/// Whether the words of a link say where it leads.
struct LinkWordsCheck {
  private static let empty: Set<String> = [
    "click here", "click", "here", "click this", "this", "this link", "link", "more", "read more", "learn more",
    "see more", "more info", "more information", "details", "go", "this page", "this site", "this website", "website",
    "haz clic aquí", "haz clic", "clic aquí", "haga clic aquí", "pulsa aquí", "pincha aquí", "aquí", "más", "leer más",
    "lee más", "ver más", "saber más", "más información", "este enlace", "enlace", "esta página", "este sitio",
  ]

  func diagnostics(for link: Element) -> [Diagnostic] {
    let written = link.text
    // Longer words say something, or are an address.
    guard written.utf8.count < 26 || isAddress(written) else { return [] }
    let words = written.lowercased().trimmingMarks
    if isAddress(words) {
      return [
        .warning(
          "link.address", "the words of the link are an address, which is read out sign by sign",
          at: .element(link.position), expected: "words that say what is there",
          help: "write, for instance, \"the school's guide to lunch clubs\" between <a …> and </a>")
      ]
    }
    guard Self.empty.contains(words) else { return [] }
    return [
      .warning(
        "link.words", "\"\(written)\" does not say where the link leads", at: .element(link.position),
        expected: "words that make sense alone",
        help: "somebody who listens hears a list of links without the text around them",
        "put the words into the link that say what is there, such as the page's title")
    ]
  }

  private func isAddress(_ words: String) -> Bool {
    words.hasPrefix("http://") || words.hasPrefix("https://") || words.hasPrefix("www.")
  }
}

extension String {
  /// Without punctuation and spaces at both ends.
  fileprivate var trimmingMarks: String {
    let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    let head = drop(while: isMark)
    return String(head.reversed().drop(while: isMark).reversed())
  }
}
