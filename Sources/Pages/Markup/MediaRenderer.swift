import ActivityKit
import Curriculum

/// Puts audio and video into HTML: the browser's own controls, captions, and all that is said as text.
struct MediaRenderer {
  let address: (_ file: String) -> String
  let moduleLanguage: String
  let words: ForeignWords
  let language: HTML

  /// - Parameter stretch: the part that is played; the browser stops at its end (Media Fragments URI 1.0, 4.2.1).
  func html(_ media: Block.Media, transcript: HTML, stretch: Recording.Stretch? = nil) -> HTML {
    let fragment = stretch.map { "#t=\($0.from)" + ($0.to.map { ",\($0)" } ?? "") } ?? ""
    let source: HTML = "\(address(media.source) + fragment)"
    let title = stretch.map { "\(media.title), \($0.from.asTime)–" + ($0.to?.asTime ?? "") } ?? media.title
    let kind = media.kind.rawValue
    let poster: HTML = media.poster.map { " poster=\"\(address($0))\"" } ?? .empty
    let inline: HTML = media.kind == .video ? " playsinline" : .empty
    let description: HTML = media.description.map { "<p>\($0)</p>\n" } ?? .empty
    return """
      <figure class="media"\(language)>
      <\(kind) controls preload="metadata"\(inline) aria-label="\(title)"\(poster)>
      <source src="\(source)" type="\(MediaType.of(media.source))">
      \(tracks(media.captions))<a href="\(source)">\(title)</a>
      </\(kind)>
      <figcaption>
      <p class="media-title">\(title)</p>
      \(description)\(CreditLine(words: words).html(media.credit))</figcaption>
      <details class="transcript">
      <summary>\(words("media.transcript"))<span class="visually-hidden"> – \(title)</span></summary>
      \(transcript)</details>
      </figure>

      """
  }

  /// The captions in the module's language are on from the start, or else the first ones.
  private func tracks(_ captions: [Block.Media.Captions]) -> HTML {
    let tags = captions.map { $0.language ?? moduleLanguage }
    let shown = tags.firstIndex { $0.primaryLanguage == moduleLanguage.primaryLanguage } ?? 0
    return captions.enumerated().map { index, file -> HTML in
      let tag = tags[index]
      let label = Language(rawValue: tag.primaryLanguage)?.ownName ?? tag
      let isShown: HTML = index == shown ? " default" : .empty
      return """
        <track kind="captions" src="\(address(file.source))" srclang="\(tag)" label="\(label)"\(isShown)>

        """
    }.joined()
  }
}

extension Int {
  /// Seconds as minutes and seconds: `1:05`.
  var asTime: String { "\(self / 60):\(self % 60 < 10 ? "0" : "")\(self % 60)" }
}
