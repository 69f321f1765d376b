internal import ActivityKit

/// The pictures and sounds of a bundle. What each is, its first bytes say; a name that says something else is refused.
struct BundleMedia: Sendable {
  private let files: [String: [UInt8]]

  init(_ files: BundleFiles) { self.files = files.contents.filter { Self.ending(of: $0.key) != nil } }

  enum Kind: String {
    case picture, sound

    /// In bytes.
    var limit: Int { self == .picture ? 1 << 20 : 4 << 20 }
  }

  subscript(name: String) -> [UInt8]? { files[name] }

  /// By name those that lie in no folder, as if they lay beside a module: samples can name them.
  var beside: [String: [UInt8]] { files.filter { !$0.key.contains("/") } }

  /// For a message.
  func names(of kind: Kind) -> String {
    let names = files.keys.filter { Self.kind(named: $0) == kind }.sorted()
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }

  /// What a bundle may bring, by the ending of the name.
  private static let endings: [String: (kind: Kind, signature: FileSignature)] = [
    ".png": (.picture, .png), ".jpg": (.picture, .jpg), ".jpeg": (.picture, .jpg), ".webp": (.picture, .webp),
    ".mp3": (.sound, .mp3), ".ogg": (.sound, .ogg), ".wav": (.sound, .wav),
  ]

  private static func ending(of name: String) -> String? { endings.keys.first(where: name.lowercased().hasSuffix) }

  /// What a file is by the ending of its name, those beside modules included; nil for anything else.
  static func kind(named name: String) -> Kind? {
    if let ending = ending(of: name) { return endings[ending]?.kind }
    if name.lowercased().hasSuffix(".svg") { return .picture }
    return FileKind.audio.endings.contains(where: name.lowercased().hasSuffix) ? .sound : nil
  }

  /// What is wrong with a file that claims to be a picture or a sound.
  ///
  /// - Returns: false where the name claims neither.
  static func check(_ name: String, _ bytes: [UInt8]) throws(BundleRefusal) -> Bool {
    guard let ending = ending(of: name), let (kind, signature) = endings[ending] else { return false }
    guard FileSignature(bytes) == signature else {
      throw BundleRefusal(
        "\(printable: name) does not begin as a \(ending) file does", advice: "save it again in that format")
    }
    guard bytes.count <= kind.limit else {
      throw BundleRefusal(
        "\(printable: name) is larger than \(kind.limit >> 20) MB", advice: "make the \(kind.rawValue) smaller")
    }
    return true
  }
}
