/// The reading of one definition: what is wrong with it, and the files beside the module that it uses.
public struct Reading {
  /// In the order in which they were added.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The files that the definition uses, by name: what they hold is part of what the activity asks, so that a change
  /// of one is a change of the activity. Files that are not there are not among them.
  public private(set) var files: Set<String> = []
  /// The names of all files that were asked for, whether they are there or not.
  public private(set) var asked: Set<String> = []
  /// Files that are not beside the module but come out of one that is: by the name under which pages find them.
  public private(set) var offered: [String: [UInt8]] = [:]
  /// The language in which the definition is written, a BCP 47 tag such as `es` or `es-MX`: that of its module, or of the
  /// translation of the module. Readers see what is read here in that language, so words that a plugin adds of its own
  /// belong in it, too; `Translated` chooses them.
  public let language: String
  private let source: ModuleFiles

  /// - Parameters:
  ///   - source: where files come from.
  ///   - language: in which the definition is written.
  public init(files source: ModuleFiles = .none, language: String = "en") {
    self.source = source
    self.language = language
  }

  /// A new reading of the same definition, by another version of its type.
  var anew: Reading { Reading(files: source, language: language) }

  /// Adds something that is wrong with the definition, or that serves readers badly.
  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Whether anything makes the definition unusable.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// In bytes: what a plugin gets of a file without asking for more.
  public static let usualLimit = 1 << 20
  /// In bytes: more is never read.
  public static let largestLimit = 16 << 20

  /// What a file beside the module holds, which an attribute names.
  ///
  /// - Parameter limit: in bytes.
  /// - Returns: nil where it cannot be used; then an error at the attribute's value is in `diagnostics`.
  public mutating func file(
    named attribute: String, of element: Element, limit: Int = usualLimit
  ) -> [UInt8]? {
    let name = element[attribute] ?? ""
    switch open(name, limit: min(limit, Self.largestLimit)) {
    case .found(let bytes): return bytes
    case .missing:
      report(
        .error(
          "attachment.missing", "there is no file \"\(name)\" beside this file", at: element, value: attribute,
          expected: "the name of a file in the module's folder",
          help: "put the file into the module's folder, or correct its name"))
    case .outside:
      report(
        .error(
          "attachment.outside", "\"\(name)\" is no name of a file in the module's folder", at: element,
          value: attribute,
          expected: "a name without / and without a dot at its beginning",
          help: "put the file into the module's own folder and write its name alone"))
    case .tooLarge(let limit):
      report(
        .error(
          "attachment.too-large", "the file \"\(name)\" is larger than this activity can use", at: element,
          value: attribute, expected: "\(limit / 1024) KB or less", help: "make the file smaller, or use another one"))
    }
    return nil
  }

  /// Notes that a page shows a file beside the module, such as a picture, which an attribute names. Whether it is there
  /// is checked as for any picture where the attribute's type is `picture` or `file`.
  public mutating func uses(_ name: String) {
    _ = open(name, limit: 0)
  }

  /// What a file that another file names holds, such as a picture on a board; nil where it cannot be used. The plugin
  /// says what is wrong then.
  public mutating func contents(of name: String, limit: Int = usualLimit) -> [UInt8]? {
    if case .found(let bytes) = open(name, limit: min(limit, Self.largestLimit)) { bytes } else { nil }
  }

  private mutating func open(_ name: String, limit: Int) -> ModuleFiles.Answer {
    guard Self.isPlain(name) else { return .outside }
    asked.insert(name)
    let answer = source.answer(name, limit)
    switch answer {
    case .found, .tooLarge: files.insert(name)
    case .missing, .outside: break
    }
    return answer
  }

  /// Whether a name can only be that of a file in the folder itself.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
  }

  /// Offers a file that comes out of another one, such as a picture in an archive, so that pages can show it.
  ///
  /// - Parameters:
  ///   - name: what it is called inside.
  ///   - file: the name of the file beside the module out of which it comes.
  /// - Returns: the name for a `Picture` or a recording. Nil where it is no picture or sound that pages can show.
  public mutating func offer(_ bytes: [UInt8], called name: String, from file: String) -> String? {
    guard let kind = FileSignature(bytes) else { return nil }
    let plain = name.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    let address = "\(file)~\(String(plain).suffix(80)).\(kind.rawValue)"
    guard offered[address] == nil || offered[address] == bytes else {
      return offer(bytes, called: name + "-", from: file)
    }
    offered[address] = bytes
    return address
  }
}
