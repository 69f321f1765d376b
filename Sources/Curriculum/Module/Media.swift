extension Block {
  /// Something to hear or to watch, from the module's folder.
  public struct Media: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable { case audio, video }
    public let kind: Kind
    /// What it is called.
    public let title: String
    /// The file's name in the module's folder.
    public let source: String
    /// The picture that stands there until it plays; nil for audio and where the author names none.
    public let poster: String?
    public let captions: [Captions]
    /// What is to be seen, for those who do not see it; nil for audio where nothing needs to be said.
    public let description: String?
    /// Everything that is said, as paragraphs.
    public let transcript: [[Inline]]
    public let credit: Credit

    public init(
      kind: Kind, title: String, source: String, poster: String?, captions: [Captions], description: String?,
      transcript: [[Inline]], credit: Credit = Credit()
    ) {
      self.kind = kind
      self.title = title
      self.source = source
      self.poster = poster
      self.captions = captions
      self.description = description
      self.transcript = transcript
      self.credit = credit
    }

    /// A WebVTT file with what is said, in one language.
    public struct Captions: Sendable, Equatable, Codable {
      /// The file's name in the module's folder.
      public let source: String
      /// A BCP 47 tag; nil where it is the module's language.
      public let language: String?

      public init(source: String, language: String?) {
        self.source = source
        self.language = language
      }
    }

    /// The names of all files that it needs.
    public var files: [String] { [source] + captions.map(\.source) + (poster.map { [$0] } ?? []) }
  }
}
