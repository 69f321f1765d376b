import Curriculum

/// Whether the text in place of a picture says what the picture says.
struct AlternativeTextCheck {
  /// The most characters. A screen reader reads the text at one go, without a way to stop and go back in it.
  static let longest = 150

  private static let beginnings = [
    "image of", "an image of", "picture of", "a picture of", "photo of", "a photo of", "photograph of",
    "a photograph of", "graphic of", "drawing of", "a drawing of", "illustration of", "an illustration of",
    "screenshot of", "imagen de", "una imagen de", "foto de", "una foto de", "fotografía de", "una fotografía de",
    "dibujo de", "un dibujo de", "ilustración de", "una ilustración de",
  ]

  func diagnostics(for figure: Element) -> [Diagnostic] {
    guard let alt = figure["alt"] else { return [] }
    let place = Diagnostic.Place.value("alt", of: figure.position)
    let folded = alt.lowercased()
    if isFileName(folded) {
      return [
        .warning(
          "alt.file-name", "the alt text is the name of a file", at: place, expected: "what the picture says",
          help: "write what a reader who does not see the picture has to know, as you would say it on the telephone")
      ]
    }
    var found: [Diagnostic] = []
    if let beginning = Self.beginnings.first(where: { folded.hasPrefix($0 + " ") }) {
      found.append(
        .warning(
          "alt.says-picture", "the alt text begins with \"\(alt.prefix(beginning.count))\"", at: place,
          expected: "what is in the picture, at once",
          help: "readers are told that it is a picture; leave these words out"))
    }
    if let caption = figure.first("caption")?.text, caption.lowercased().lettersAlone == folded.lettersAlone {
      found.append(
        .warning(
          "alt.repeats-caption", "the alt text repeats the caption, so that some readers hear it twice", at: place,
          expected: "what the caption does not say",
          help: "say in alt what is to be seen, and in the caption what it means"))
    }
    if alt.utf8.count > Self.longest, alt.count > Self.longest {
      found.append(
        .warning(
          "alt.long", "the alt text has \(alt.count) characters", at: place,
          expected: "\(Self.longest) or fewer",
          help: "say the main thing in alt; tell the rest in the text, where all readers find it"))
    }
    return found
  }

  private func isFileName(_ text: String) -> Bool {
    !text.contains(" ") && pictureEndings.contains { text.hasSuffix($0) }
  }
}

extension String {
  fileprivate var lettersAlone: String { filter { $0.isLetter || $0.isNumber } }
}
