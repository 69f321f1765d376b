import ActivityKit
import Curriculum

/// Values of attributes, right ones and wrong ones, with everything that implementations like to disagree about.
enum SampleValues {
  /// As they are written between quotation marks, so that references are possible.
  static func right(_ type: AttributeType, unique: Int) -> [String] {
    switch type {
    case .id: ["n\(unique)", "N\(unique)-a", "x" + String(repeating: "-", count: 40) + String(unique)]
    case .reference: ["a", "A1", "a-", String(repeating: "x", count: 64)]
    case .references: ["a", "a b", " a  b-1 ", "a\nb"]
    case .text: ["x", " x ", "\u{A0}x", "<".replacing("<", with: "&lt;"), "日本", "&#10;x"]
    case .integer(let range):
      ["\(range.lowerBound)", "\(range.upperBound)", "00\(range.upperBound)", "\(range.lowerBound + 1)"]
    case .number: ["0", "14", "2.5", "-3", "-0.25", "007"]
    case .percent: ["0", "80", "100", "080"]
    case .boolean: ["true", "false"]
    case .choice(let words): words
    case .language: ["en", "es-MX", "zh-Hant-TW", "EN", "fil", "sl-1994"]
    case .dayOrToday: ["today", "2026-09-01", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"]
    case .period: ["14 days", "1 month", "9999 weeks", "1 years", "12 month"]
    case .picture: ["board.svg", "a b.PNG", "x.JpEg", "é.webp", "a.b.jpg", "-.svg"]
    case .file(let kind): kind.endings.flatMap { ["talk\($0)", "a b\($0.uppercased())", "é.x\($0)"] }
    case .webAddress:
      [
        "https://example.org", "https://a", "https://example.org:8443/x", "https://example.org/a/b?c=d&amp;e=%C3%A9#f",
        "https://example.org?q", "https://1.example.org/~x/(y)!*&#39;;:@=+$,[z]", "https://a-b.example.org#",
      ]
    }
  }

  static func wrong(_ type: AttributeType) -> [String] {
    switch type {
    case .id, .reference:
      ["", "1a", "-a", "a b", "a_b", "é", " a", "a ", "a.b", String(repeating: "x", count: 65), "a&#10;", "ſ"]
    case .references: ["", " ", "a,b", "a 1", "a&#9;b", "a; b"]
    case .text: ["", " ", "\u{A0}", "&#10;", "\u{2003} \u{3000}", "&#133;", "\u{2028}"]
    case .integer(let range):
      [
        "\(range.lowerBound - 1)", "\(range.upperBound + 1)", "", "+\(range.upperBound)", " \(range.upperBound)",
        "\(range.upperBound) ", "\(range.upperBound).0", "five", "1e0", "٣", String(repeating: "9", count: 30), "1&#9;",
      ]
    case .number: ["", ".5", "5.", "1e5", "INF", "NaN", "+1", " 1", "0x1F", "1,5", "1.2.3", "--1", "1_000", "-"]
    case .percent: ["", "101", "-1", "80%", "80.0", " 80", "+80"]
    case .boolean: ["", "1", "0", "True", "yes", " true"]
    case .choice: ["", "none-of-these", " "]
    case .language: ["", "e", "english", "en_US", "en-", "-en", " en", "en-123456789", "é"]
    case .dayOrToday:
      [
        "", "Today", " today", "2026-02-29", "2026-9-1", "2026-09-31", "2026-09-01Z", "2026-09-01+01:00", "0000-01-01",
        "-2026-01-01", "10000-01-01", "1/9/2026", "2026-13-01", "2026-00-10", "2026-10-00", "1900-02-29", " 2026-09-01",
      ]
    case .period:
      [
        "", "0 days", "14", "days", "014 days", "14  days", " 14 days", "14 days ", "14 Days", "1.5 months",
        "10000 days",
      ]
        + ["-1 day", "P14D", "14 dayss", "a day", "14&#9;days"]
    case .file(let kind):
      ["", kind.endings[0], "../a\(kind.endings[0])", "a/b\(kind.endings[0])", "a.svg", "a\(kind.endings[0]) ", "a"]
    case .webAddress:
      [
        "", "http://example.org", "javascript:alert(1)", "https://", "https:///x", "//example.org",
        "HTTPS://example.org",
        " https://example.org", "https://example.org ", "https://exa mple.org", "https://user@example.org",
        "https://example.org:", "https://example.org:123456", "https://example.org/é", "https://example.org/\u{AD}x",
        "https://example.org/&lt;x", "https://example.org/&quot;", "https://example.org/`", "https://example.org/{x}",
        "https://example.org\\x", "https://-a", "data:text/html,x", "https://example.org/&#10;x", "ftp://example.org",
        "https://example.org/^|",
      ]
    case .picture:
      ["", ".svg", "../a.svg", "a/b.svg", "a\\b.svg", "a.gif", "a.svg ", "board", "a&#10;.svg", "svg", "a."]
    }
  }
}
