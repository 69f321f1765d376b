import Curriculum

/// Whether a recording can be followed by everybody.
struct RecordingCheck {
  /// The module's language.
  let language: String
  let source: SourceFile
  /// Captions of a translation are held against its original elsewhere.
  var isTranslation = false

  func diagnostics(for recording: Element) -> [Diagnostic] {
    captionLanguage(of: recording) + captionFiles(of: recording)
  }

  /// What is said can be read in the language of the page.
  private func captionLanguage(of recording: Element) -> [Diagnostic] {
    let languages = recording.elements(named: "captions").map { ($0["xml:lang"] ?? language).primaryLanguage }
    guard !isTranslation, !languages.isEmpty, !languages.contains(language.primaryLanguage) else { return [] }
    return [
      .warning(
        "media.caption-language", "there are no captions in the module's language, \"\(language)\"",
        at: .element(recording.position), expected: "<captions> in \"\(language)\"",
        help: "add a WebVTT file in that language; where the language is wrong here, correct xml:lang in <captions>")
    ]
  }

  private func captionFiles(of recording: Element) -> [Diagnostic] {
    recording.elements(named: "captions").compactMap { captions in
      guard let name = captions["src"], let bytes = source.neighbour(name, limit: 1 << 20) else { return nil }
      let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
      let isCaptions = text.starts(with: "WEBVTT".utf8)
      guard !isCaptions || !text.holds("-->") else { return nil }
      return .warning(
        "media.captions-empty",
        isCaptions ? "the file \"\(name)\" holds no captions" : "the file \"\(name)\" is no WebVTT file",
        at: .value("src", of: captions.position),
        expected: isCaptions ? "a line such as 00:01.000 --> 00:04.000" : "WEBVTT in its first line",
        help: "open it in a text editor: after WEBVTT comes a time line and the words, for each thing that is said")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether some text stands inside.
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count, let first = wanted.first else { return false }
    return indices.dropLast(wanted.count - 1).contains {
      self[$0] == first && self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
