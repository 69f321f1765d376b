/// A language that the pages are written in.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case en
  case es

  /// What the language calls itself.
  public var ownName: String {
    switch self {
    case .en: "English"
    case .es: "Español"
    }
  }

  /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4): the one with the highest weight, the
  /// first of equals; regions are not told apart. English where nothing fits.
  ///
  /// ```swift
  /// Language(accepting: "es-MX,es;q=0.9,en;q=0.8")   // .es
  /// ```
  public init(accepting header: String?) {
    var best: (language: Language, weight: Double)?
    for range in (header ?? "").utf8.prefix(1000).split(separator: UInt8(ascii: ",")) {
      let parts = range.split(separator: UInt8(ascii: ";")).map { part in
        String(decoding: part, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "\t" }
      }
      guard let tag = parts.first, let primary = tag.split(separator: "-").first else { continue }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      let language = primary == "*" ? .en : Language(rawValue: String(primary))
      guard let language, weight > 0, weight > best?.weight ?? 0 else { continue }
      best = (language, weight)
    }
    self = best?.language ?? .en
  }
}
