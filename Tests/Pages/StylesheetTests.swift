import Foundation
import Testing

@testable import Pages

@Suite("The style sheet")
struct StylesheetTests {
  let css = String(decoding: Site.stylesheet.bytes, as: UTF8.self)

  @Test("is small, and loads nothing else")
  func size() {
    #expect(Site.stylesheet.bytes.count < 31_000)
    #expect(!css.contains("url(") && !css.contains("@import"))
    #expect(Site.stylesheet.path.wholeMatch(of: /\/assets\/site\.[0-9a-f]{16}\.css/) != nil)
  }

  @Test("respects what the reader has set")
  func settings() {
    for setting in ["prefers-color-scheme: dark", "forced-colors: active", "@media print"] {
      #expect(css.contains(setting))
    }
  }

  @Test("moves nothing but the clock of a wait, and that only for who has not asked for less motion")
  func motion() throws {
    let clock = try #require(css.firstRange(of: "@media (prefers-reduced-motion: no-preference) {"))
    let end = try #require(css[clock.upperBound...].firstRange(of: "\n}\n"))
    let rest = css.replacingCharacters(in: clock.lowerBound..<end.upperBound, with: "")
    for word in ["transition", "animation", "@keyframes", "scroll-behavior"] { #expect(!rest.contains(word)) }
    for rule in css[clock.upperBound..<end.lowerBound].split(separator: "\n") where rule.contains("animation") {
      #expect(rule.contains("wait"), "\(rule)")
    }
  }

  @Test("uses no physical sides")
  func logical() {
    #expect(css.firstMatch(of: /(margin|padding|border)-(left|right|top|bottom)|text-align: (left|right)/) == nil)
  }

  @Test("has enough contrast in light and dark", arguments: [false, true])
  func contrast(isDark: Bool) throws {
    let light = try tokens(of: css.split(separator: "@media").first)
    let dark = try tokens(
      of: css.split(separator: "@media").first { $0.hasPrefix(" screen and (prefers-color-scheme: dark)") })
    let tokens = isDark ? light.merging(dark) { _, new in new } : light
    for (ink, ground, least) in Self.pairs {
      let ratio = try Self.ratio(#require(tokens[ink]), #require(tokens[ground]))
      #expect(ratio >= least, "\(ink) on \(ground): \(ratio)")
    }
  }

  /// Text 4.5:1 (WCAG 1.4.3); edges of controls, signs and the focus 3:1 (1.4.11).
  private static let pairs: [(String, String, Double)] = {
    var pairs: [(String, String, Double)] = []
    for ground in ["paper", "surface"] {
      for ink in ["ink", "ink-soft", "accent", "accent-strong", "warm", "good", "bad", "unknown"] {
        pairs.append((ink, ground, 4.5))
      }
      pairs += [("edge", ground, 3), ("focus", ground, 3)]
    }
    for colour in ["accent", "warm", "good", "bad", "unknown"] {
      pairs += [(colour, colour + "-soft", 4.5), ("ink", colour + "-soft", 4.5)]
    }
    for ground in ["good-soft", "bad-soft", "unknown-soft"] { pairs.append(("accent", ground, 4.5)) }
    pairs += [("on-accent", "accent", 4.5), ("on-accent", "accent-strong", 4.5), ("on-warm", "warm", 4.5)]
    pairs += [("on-hero", "hero", 4.5), ("on-hero-button", "hero-button", 4.5), ("hero-button", "hero", 3)]
    return pairs
  }()

  private func tokens(of part: Substring?) throws -> [String: Int] {
    let matches = try #require(part).matches(of: /--([a-z-]+): #([0-9a-f]{6});/)
    return Dictionary(matches.compactMap { match in Int(match.2, radix: 16).map { (String(match.1), $0) } }) { $1 }
  }

  /// WCAG's contrast ratio of two sRGB colours.
  private static func ratio(_ one: Int, _ other: Int) -> Double {
    let luminances = [one, other].map(luminance).sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func luminance(_ colour: Int) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
