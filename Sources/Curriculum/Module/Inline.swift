/// A run of text, plain or marked.
public enum Inline: Sendable, Equatable, Codable {
  case text(String)
  case emphasis(String)
  case strong(String)
  /// Words in another language, a BCP 47 tag.
  case foreign(String, language: String)
  /// A short form, and what it stands for.
  case abbreviation(String, expansion: String)
  /// A word that the glossary explains.
  case term(String, TermID)
  case link(String, to: LinkTarget)

  /// The words without their marking.
  public var plain: String {
    switch self {
    case .text(let text), .emphasis(let text), .strong(let text), .foreign(let text, _), .abbreviation(let text, _),
      .term(let text, _), .link(let text, _):
      text
    }
  }
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable, Codable {
  /// An address that begins with `https://`.
  case web(String)
  /// A module, or one of its sections. No module means the one in which the link stands.
  case place(module: ModuleID?, section: SectionID?)
}

extension [Inline] {
  /// The words without their marking.
  public var plain: String { map(\.plain).joined() }
}
