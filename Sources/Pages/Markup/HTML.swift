/// Text that is known to be safe to send as HTML.
///
/// It is made from literals, whose interpolated values are escaped unless they are `HTML` themselves, so that
/// words of people can't become markup by oversight:
/// ```swift
/// let greeting: HTML = "<p>\(name)</p>"   // name is escaped
/// ```
public struct HTML: Sendable, Hashable {
  /// The markup.
  public let text: String

  init(trusted text: String) { self.text = text }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { text = value }

  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Gathers a literal: its own text as it is, what is put in by kind.
  public struct Interpolation: StringInterpolationProtocol {
    var text: String

    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    /// Words, escaped for text and for quoted attributes.
    public mutating func appendInterpolation(_ words: String) { words.appendEscaped(to: &text) }
    /// Markup, as it is.
    public mutating func appendInterpolation(_ markup: HTML) { text += markup.text }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }
}

extension HTML {
  /// Nothing.
  static let empty: HTML = ""

  static func + (one: HTML, other: HTML) -> HTML { HTML(trusted: one.text + other.text) }
  static func += (one: inout HTML, other: HTML) { one = HTML(trusted: one.text + other.text) }
}

extension Sequence<HTML> {
  /// All in a row.
  func joined() -> HTML { HTML(trusted: map(\.text).joined()) }
}
