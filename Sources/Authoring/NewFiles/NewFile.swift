public import ActivityKit
import Curriculum
internal import Foundation

/// A file to begin with: small, complete, and without mistakes. What stands in it comes from the examples of the
/// declarations and the samples of the activity types, so it is always what the language is now.
///
/// ```swift
/// let path = try NewFile(.module, id: "waiting", language: .english, types: types).write(in: "Modules")
/// ```
public struct NewFile: Sendable {
  public let kind: Kind
  /// The module's, kit's or glossary's name.
  public let id: String
  /// What its readers see; nil where it has no title.
  public let title: String?
  public let language: Language

  private let types: ActivityTypes

  public enum Kind: String, Sendable, CaseIterable {
    case module, kit, glossary

    /// Where files of the kind are kept unless somebody says otherwise.
    public var usualFolder: String {
      switch self {
      case .module, .glossary: "Modules"
      case .kit: "Modules/kits"
      }
    }
  }

  /// The languages in which there is something to begin with.
  public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
  }

  /// - Throws: `Refusal` where the id is none.
  public init(
    _ kind: Kind, id: String, title: String? = nil, language: Language, types: ActivityTypes
  ) throws(Refusal) {
    guard id.wholeMatch(of: #/[A-Za-z][A-Za-z0-9\-]{0,63}/#) != nil else { throw .notAnID(id) }
    self.kind = kind
    self.id = id
    self.title = title.flatMap { $0.isBlank ? nil : $0 }
    self.language = language
    self.types = types
  }

  /// The file's text, in the canonical layout.
  public var text: String {
    let words = StarterWords(language)
    let source = SourceFile(path: "", bytes: Array(StarterText(self, words: words, types: types).text.utf8))
    guard case .changed(let bytes) = CanonicalLayout(types: types).laidOut(source) else {
      return String(decoding: source.bytes, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the file goes in a folder: a module has a folder of its own, for its pictures.
  public func path(in folder: String) -> String {
    let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return kind == .module ? "\(base)/\(id)/module.xml" : "\(base)/\(id).xml"
  }

  /// Writes the file, and the folders that it needs.
  ///
  /// - Returns: its path.
  /// - Throws: `Refusal` where there is such a file, or one with the same id, or none can be written.
  public func write(in folder: String) throws(Refusal) -> String {
    let path = path(in: folder)
    if let other = fileWithSameID(in: folder) { throw .taken(id, by: other) }
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw .taken(id, by: path)
    } catch {
      throw FileManager.default.fileExists(atPath: path) ? .taken(id, by: path) : .cannotWrite(path)
    }
    return path
  }

  private func fileWithSameID(in folder: String) -> String? {
    guard let found = try? Checker(types: types).check(paths: [folder]) else { return nil }
    return found.files.first { $0.facts.id == id && $0.facts.kind == kind.rawValue }?.path
  }

  /// Why no file was written.
  public enum Refusal: Error, Sendable, Equatable {
    case notAnID(String)
    /// The id, and the path of the file that has it.
    case taken(String, by: String)
    case cannotWrite(String)
  }
}
