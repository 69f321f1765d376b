internal import Curriculum
internal import Foundation

/// What the archive knows of one edition; the files themselves lie beside, under their hashes.
private struct ArchiveEntry: Codable {
  let module: String
  let revision: Int
  /// The edition's own fingerprint.
  let edition: String
  /// The SHA-256 of the module's file.
  let text: String
  /// The SHA-256 of each file that it names, by its name.
  let files: [String: String]
  /// The fingerprint of each activity, for whoever looks into the archive without this program.
  let activities: [String: String]
  /// When it was first served, in milliseconds since 1970.
  let since: Int64
}

extension ModuleArchive {
  private static let ending = ".json"

  /// The editions of a module, in the order in which they were loaded, and what is damaged.
  func editions(of module: ModuleID) throws(ArchiveFailure) -> (editions: [Edition], damaged: [RevisionNotice]) {
    let place = entries(of: module)
    guard FileManager.default.fileExists(atPath: place) else { return ([], []) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      throw ArchiveFailure(path: place, problem: "the folder cannot be read")
    }
    var damaged: [RevisionNotice] = []
    var found: [(entry: ArchiveEntry, edition: Edition)] = []
    for name in names.sorted() where name.hasSuffix(Self.ending) && !name.hasPrefix(".") {
      let path = "\(place)/\(name)"
      guard let entry = entry(at: path), let edition = edition(of: entry) else {
        damaged.append(RevisionNotice(module: module, kind: .damaged(path: path)))
        continue
      }
      found.append((entry, edition))
    }
    let ordered = found.sorted { ($0.entry.since, $0.entry.edition) < ($1.entry.since, $1.entry.edition) }
    return (ordered.map(\.edition), damaged)
  }

  private func entry(at path: String) -> ArchiveEntry? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(ArchiveEntry.self, from: data)
  }

  /// Nil where a file is missing or is not what it was: nothing is told from it then.
  private func edition(of entry: ArchiveEntry) -> Edition? {
    guard let text = FileManager.default.contents(atPath: file(entry.text)), Self.hash(of: text) == entry.text
    else { return nil }
    let source = SourceFile(path: file(entry.text), bytes: [UInt8](text))
    guard let root = DocumentReader(limits: limits).read(source).root else { return nil }
    let edition = EditionReader(types: types).edition(
      root, files: entry.files.mapValues(file), hashes: entry.files)
    let isEntry = edition.module.id.rawValue == entry.module && edition.module.revision == entry.revision
    return isEntry ? edition : nil
  }

  /// Writes the files of an edition, and then its entry.
  func write(_ found: FoundEdition, at milliseconds: Int64) throws(ArchiveFailure) {
    let module = found.edition.module
    try makeFolder(files)
    try makeFolder(entries(of: module.id))
    for data in [found.text] + found.files.values { try put(data, at: file(Self.hash(of: data))) }
    let activities = module.activities.map { ($0.id.rawValue, $0.fingerprint.hexadecimal) }
    let entry = ArchiveEntry(
      module: module.id.rawValue, revision: module.revision, edition: found.edition.fingerprint.hexadecimal,
      text: Self.hash(of: found.text), files: found.files.mapValues { Self.hash(of: $0) },
      activities: Dictionary(activities) { first, _ in first }, since: milliseconds)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let place = entries(of: module.id)
    do {
      let data = try encoder.encode(entry)
      let name = "\(module.revision)-\(entry.edition.prefix(16))\(Self.ending)"
      try replace("\(place)/\(name)", with: data)
    } catch {
      throw ArchiveFailure(path: place, problem: "a revision cannot be written: \(error)")
    }
  }

  /// What lies under a hash never changes, so it is written once; what was damaged meanwhile is written anew.
  private func put(_ data: Data, at path: String) throws(ArchiveFailure) {
    if let there = FileManager.default.contents(atPath: path), there == data { return }
    do {
      try replace(path, with: data)
    } catch {
      throw ArchiveFailure(path: path, problem: "a file cannot be written: \(error)")
    }
  }

  /// Writes aside, waits for the disk, and moves the file into its place.
  private func replace(_ path: String, with data: Data) throws {
    let place = URL(fileURLWithPath: path)
    let aside = place.deletingLastPathComponent().appending(path: ".\(UUID().uuidString)")
    do {
      // Its owner's alone, as the record beside it.
      guard
        FileManager.default.createFile(atPath: aside.path, contents: data, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      let handle = try FileHandle(forWritingTo: aside)
      try handle.synchronize()
      try handle.close()
      guard rename(aside.path, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: aside)
      throw error
    }
  }

  private func makeFolder(_ path: String) throws(ArchiveFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ArchiveFailure(path: path, problem: "the folder cannot be made")
    }
  }

  private var files: String { "\(folder)/files" }

  private func file(_ hash: String) -> String { "\(files)/\(hash)" }

  private func entries(of module: ModuleID) -> String { "\(folder)/modules/\(module)" }
}
