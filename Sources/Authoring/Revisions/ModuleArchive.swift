public import ActivityKit
internal import Crypto
internal import Curriculum
internal import Foundation

/// Every revision of every module that was ever served: its text, its pictures and films, its fingerprints. Authors need to keep
/// nothing, and what somebody finished in an earlier revision can still be understood.
///
/// Files are kept under the SHA-256 of what they hold, so that a picture that stays the same is kept once; an entry
/// names them. Each is written aside and moved into place, and an entry comes last: nobody ever sees half of one.
///
/// ```swift
/// let archive = ModuleArchive(folder: "data/revisions", types: types)
/// let (library, notices) = try archive.keep(library, from: result, at: now)
/// ```
public struct ModuleArchive: Sendable {
  let folder: String
  let types: ActivityTypes
  let limits: DocumentLimits

  /// - Parameter folder: where the archive is; it is made where it is not there.
  public init(folder: String, types: ActivityTypes, limits: DocumentLimits = .standard) {
    self.folder = folder
    self.types = types
    self.limits = limits
  }

  /// Adds what the library holds to the archive, and gives the library back with all that is known of earlier
  /// revisions.
  ///
  /// - Parameter milliseconds: the time, since 1970: of two editions of one revision the one loaded last is shown.
  /// - Throws: `ArchiveFailure` where the folder cannot be written.
  public func keep(
    _ library: Library, from result: CheckResult, at milliseconds: Int64
  ) throws(ArchiveFailure) -> (library: Library, notices: [RevisionNotice]) {
    try combine(library, result) { found, others throws(ArchiveFailure) in
      guard !others.contains(where: { $0.fingerprint == found.edition.fingerprint }) else { return }
      try write(found, at: milliseconds)
    }
  }

  /// Gives the library back with all that the archive knows of earlier revisions, and writes nothing.
  ///
  /// - Throws: `ArchiveFailure` where the folder is there and cannot be read.
  public func recall(
    _ library: Library, from result: CheckResult
  ) throws(ArchiveFailure) -> (library: Library, notices: [RevisionNotice]) {
    try combine(library, result) { _, _ in }
  }

  /// The result of a check with what an author should know of the revisions in it, in the files it is about. A result
  /// with errors stays as it is: what it holds could not be published.
  ///
  /// - Throws: `ArchiveFailure` where the folder is there and cannot be read.
  public func remarking(on result: CheckResult) throws(ArchiveFailure) -> CheckResult {
    guard let library = result.library else { return result }
    let notices = Dictionary(grouping: try recall(library, from: result).notices, by: \.module)
    let files = result.files.map { file in
      guard case .module(let module, _) = file.content, let own = notices[module.id] else { return file }
      var remarked = file
      remarked.diagnostics += own.map { $0.diagnostic(at: file.facts.root ?? .start) }
      remarked.sortDiagnostics()
      return remarked
    }
    return CheckResult(files: files, isWhole: result.isWhole, catalog: result.catalog)
  }

  private func combine(
    _ library: Library, _ result: CheckResult, _ visit: (FoundEdition, [Edition]) throws(ArchiveFailure) -> Void
  ) throws(ArchiveFailure) -> (library: Library, notices: [RevisionNotice]) {
    var notices: [RevisionNotice] = []
    var modules: [Module] = []
    var earlier: [ModuleID: [Int: EarlierRevision]] = [:]
    let whole = WholeModules(result, reader: DocumentReader(limits: limits))
    for file in result.files {
      guard case .module(let module, _) = file.content else { continue }
      let (others, damaged) = try editions(of: module.id)
      notices += damaged
      guard let found = whole.root(of: file).map({ find($0, files: library.files[module.id] ?? [:]) }) else {
        modules.append(module)
        continue
      }
      try visit(found, others)
      let rest = others.filter { $0.fingerprint != found.edition.fingerprint }
      let newest = found.edition.module(among: rest)
      modules.append(newest)
      earlier[module.id] = Dictionary(
        rest.map { ($0.module.revision, EarlierRevision(activities: $0.activities, files: $0.files)) }
      ) { $1 }
      notices += RevisionNotice.all(of: newest, found.edition, among: rest)
    }
    let kits = Array(library.catalog.kits.values)
    var combined = Library(
      catalog: Catalog(modules: modules, kits: kits, glossary: library.catalog.glossary),
      activities: library.activities, folders: library.folders, files: library.files)
    combined.earlier = earlier
    return (combined.speaking(library.translations), notices)
  }

  /// What a modules' folder holds now.
  func find(_ root: Element, files: [String: String]) -> FoundEdition {
    // Films can be large: they are mapped, not read into memory.
    let contents = files.compactMapValues { try? Data(contentsOf: URL(fileURLWithPath: $0), options: .mappedIfSafe) }
    let edition = EditionReader(types: types).edition(
      root, files: files, hashes: contents.mapValues { Self.hash(of: $0) })
    return FoundEdition(edition: edition, text: Data(root.document), files: contents)
  }

  static func hash(of data: Data) -> String {
    SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

/// An edition with what it is made of.
struct FoundEdition {
  let edition: Edition
  /// The module as a file of its own.
  let text: Data
  /// The files that it names.
  let files: [String: Data]
}

/// The archive could not be read or written: the environment's fault.
public struct ArchiveFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public var description: String { "\(path): \(problem)" }
}
