import Mustache

/// Escapes byte by byte; Mustache's own content type compares characters and lets a quote with a combining mark by.
struct ByteEscaping: MustacheContentType {
  /// The name under which templates ask for it. Partials fall back to Mustache's own type, so every template does.
  static let name = "BYTES"

  func escapeText(_ text: String) -> String { text.escapedForHTML }
}
