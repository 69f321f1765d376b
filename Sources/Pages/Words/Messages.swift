import Foundation

/// The texts of the pages in one language, by key.
///
/// ```swift
/// let messages = try Messages(.en)
/// messages("home.title")                               // "Your orientation"
/// messages("minutes.left", count: 9)                   // "9 minutes left"
/// messages("home.hello", ["name": "Ana"])              // "Hello, Ana"
/// ```
/// Texts are plain: whoever puts them into HTML escapes them. A key that does not exist stops a debug build, and
/// gives the key itself in a release build.
public struct Messages: Sendable {
  public let language: Language
  let entries: [String: Entry]

  /// Reads the catalogue that is built in.
  ///
  /// - Throws: `CatalogueError` where it is not what a catalogue looks like, which a test rules out.
  public init(_ language: Language) throws(CatalogueError) {
    self.language = language
    do {
      entries = try JSONDecoder().decode([String: Entry].self, from: Data(language.catalogue))
    } catch {
      throw CatalogueError(language: language, cause: String(describing: error))
    }
  }

  /// A text without a number to agree with.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard case .text(let pattern) = entries[key] else { return missing(key) }
    return pattern.filled(with: values)
  }

  /// A text that agrees with a number, which fills its placeholder `{count}`.
  public func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    guard case .plural(let one, let other) = entries[key] else { return missing(key) }
    let all = values.merging(["count": String(count)]) { given, _ in given }
    return (count == 1 ? one : other).filled(with: all)
  }

  /// Whether there is a text of that key.
  func has(_ key: String) -> Bool { entries[key] != nil }

  private func missing(_ key: String) -> String {
    assertionFailure("no message \(key) in \(language.rawValue).json, or it is used with the wrong number of forms")
    return key
  }

  /// A text, or two that differ by number. English and Spanish need no more forms for the numbers of the pages.
  enum Entry: Sendable, Equatable {
    case text(MessagePattern)
    case plural(one: MessagePattern, other: MessagePattern)
  }

  /// A built-in catalogue that cannot be read.
  public struct CatalogueError: Error, CustomStringConvertible {
    public let language: Language
    public let cause: String

    public var description: String { "Messages/\(language.rawValue).json: not a message catalogue: \(cause)" }
  }
}

extension Messages.Entry: Decodable {
  private enum Form: String, CodingKey {
    case one
    case other
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(MessagePattern(text))
    } else {
      let forms = try decoder.container(keyedBy: Form.self)
      self = .plural(
        one: MessagePattern(try forms.decode(String.self, forKey: .one)),
        other: MessagePattern(try forms.decode(String.self, forKey: .other)))
    }
  }
}

extension Language {
  fileprivate var catalogue: [UInt8] {
    switch self {
    case .en: PackageResources.en_json
    case .es: PackageResources.es_json
    }
  }
}
