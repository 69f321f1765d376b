/// The files beside a module, for a plugin that reads one: names in the module's own folder and nothing else.
public struct ModuleFiles: Sendable {
  /// What became of asking for a file.
  public enum Answer: Sendable, Equatable {
    case found([UInt8])
    case missing
    /// The name leads out of the folder.
    case outside
    /// It is there, and has more bytes than this.
    case tooLarge(Int)
  }

  let answer: @Sendable (_ name: String, _ limit: Int) -> Answer

  /// - Parameter answer: gets a name without separators, and how many bytes may be read.
  public init(_ answer: @escaping @Sendable (_ name: String, _ limit: Int) -> Answer) { self.answer = answer }

  /// No file is there.
  public static let none = ModuleFiles { _, _ in .missing }

  /// Files that are held in memory, by name.
  public init(_ contents: [String: [UInt8]]) {
    self.init { name, limit in
      guard let bytes = contents[name] else { return .missing }
      return bytes.count > limit ? .tooLarge(limit) : .found(bytes)
    }
  }
}

/// What a file is by its first bytes. A drawing (SVG) is not among them: what is inside of one has to be checked first.
package enum FileSignature: String {
  case png, jpg, gif, webp, mp3, ogg, wav

  package init?(_ bytes: [UInt8]) {
    func has(_ text: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: text) }
    if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has([0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if has(Array("GIF8".utf8)) {
      self = .gif
    } else if has(Array("RIFF".utf8)), has(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if has(Array("RIFF".utf8)), has(Array("WAVE".utf8), at: 8) {
      self = .wav
    } else if has(Array("ID3".utf8)) || Self.isFrame(bytes) {
      self = .mp3
    } else if has(Array("OggS".utf8)) {
      self = .ogg
    } else {
      return nil
    }
  }

  /// Whether a frame of MPEG audio, layer III, begins here: eleven bits for the beginning, then the version and the layer.
  private static func isFrame(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2
  }
}
