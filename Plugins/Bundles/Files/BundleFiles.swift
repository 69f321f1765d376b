/// What a bundle is made of: names of files, and their bytes. Nothing is ever run, opened or written from here.
public struct BundleFiles: Sendable {
  /// By name, with `/` between folders.
  public let contents: [String: [UInt8]]

  /// - Throws: `BundleRefusal` where a file is of a kind that bundles do not have.
  public init(_ contents: [String: [UInt8]]) throws(BundleRefusal) {
    for name in contents.keys.sorted() { try Self.check(name, contents[name] ?? []) }
    self.contents = contents
  }

  /// In bytes, of a whole bundle and of one file of words.
  public static let limit = 8 << 20
  public static let textLimit = 64 << 10
  public static let mostFiles = 100

  public subscript(name: String) -> [UInt8]? { contents[name] }

  private static func isText(_ name: String) -> Bool {
    ["bundle.xml", "view.mustache", "evaluate.lua"].contains(name)
      || (name.hasPrefix("messages.") && name.hasSuffix(".xml") && !name.contains("/"))
      || ["LICENSE", "LICENSE.txt", "README.md", "README.txt"].contains(name)
  }

  private static func check(_ name: String, _ bytes: [UInt8]) throws(BundleRefusal) {
    if isText(name) {
      guard bytes.count <= textLimit else {
        throw BundleRefusal("\(name) is larger than 64 KB", advice: "shorten it")
      }
      return
    }
    guard try BundleMedia.check(name, bytes) else {
      let what = refused.first { name.lowercased().hasSuffix($0.ending) }.map { "is \($0.what), and so" } ?? "is"
      throw BundleRefusal(
        "\(printable: name) \(what) no file that a bundle has",
        advice: "A bundle has bundle.xml, view.mustache, evaluate.lua, messages.LANGUAGE.xml, a LICENSE, a README, "
          + "pictures (.png .jpg .webp) and sounds (.mp3 .ogg .wav): no HTML, script or style; take the file out")
    }
  }

  /// What people may think that they need.
  private static let refused: [(ending: String, what: String)] = [
    (".html", "HTML"), (".htm", "HTML"), (".xhtml", "HTML"), (".js", "a script"), (".mjs", "a script"),
    (".wasm", "a program"), (".css", "style"), (".svg", "a drawing, which can hold scripts,"), (".mp4", "a film"),
    (".webm", "a film"), (".ttf", "a font"), (".woff2", "a font"), (".zip", "an archive"),
  ]
}

/// Why a bundle is not taken at all, and what its author can do.
public struct BundleRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  public let reason: String
  public let advice: String

  public init(_ reason: String, advice: String) {
    self.reason = reason
    self.advice = advice
  }

  public var description: String { "\(reason): \(advice)" }
}

extension String.StringInterpolation {
  /// A name out of a foreign file, without signs that a terminal would obey.
  mutating func appendInterpolation(printable text: String) {
    appendLiteral("\"")
    for scalar in text.unicodeScalars.prefix(100) {
      appendLiteral(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "?" : String(scalar))
    }
    appendLiteral("\"")
  }
}
