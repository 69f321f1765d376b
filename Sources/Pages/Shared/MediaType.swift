/// The media types (RFC 6838) of the files that modules may name.
public enum MediaType {
  /// What a file is, by the ending of its name; bytes of no known kind for any other ending.
  public static func of(_ file: String) -> String {
    switch file.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "webp": "image/webp"
    case "gif": "image/gif"
    case "jpg", "jpeg": "image/jpeg"
    case "mp3": "audio/mpeg"
    case "m4a": "audio/mp4"
    case "ogg", "opus": "audio/ogg"
    case "wav": "audio/wav"
    case "mp4": "video/mp4"
    case "webm": "video/webm"
    case "vtt": "text/vtt; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  /// Whether pages show, play or load files of that name. What an activity only reads is never sent.
  public static func isShown(_ file: String) -> Bool { of(file) != "application/octet-stream" }
}
