internal import Foundation
internal import Synchronization

/// Finds and reads the files that are to be checked.
struct FileSearch {
  /// The `.xml` files at the paths, each once, folders searched to their depths in the order of names. What begins
  /// with a dot is left out.
  func files(at paths: [String]) throws(CheckFailure) -> (paths: [String], hasFolder: Bool) {
    var found: [String] = []
    var hasFolder = false
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw CheckFailure(path: path, problem: "there is no such file or folder")
      }
      guard isFolder.boolValue else {
        found.append(path)
        continue
      }
      hasFolder = true
      found += try xmlFiles(in: path)
    }
    guard !found.isEmpty else {
      throw CheckFailure(path: paths.joined(separator: " "), problem: "there are no .xml files in it")
    }
    var seen: Set<String> = []
    return (found.filter { seen.insert($0).inserted }, hasFolder)
  }

  private func xmlFiles(in folder: String) throws(CheckFailure) -> [String] {
    guard FileManager.default.isReadableFile(atPath: folder),
      let all = FileManager.default.enumerator(atPath: folder)
    else { throw CheckFailure(path: folder, problem: "the folder cannot be read") }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let files = all.compactMap { $0 as? String }.filter { path in
      path.hasSuffix(".xml") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return files.sorted().map { "\(base)/\($0)" }
  }

  /// - Parameter limit: no more than one byte over it is read, so that a huge file costs nothing.
  func read(_ path: String, limit: Int) throws(CheckFailure) -> SourceFile {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: limit + 1) ?? Data()
    else { throw CheckFailure(path: path, problem: "the file cannot be read") }
    try? file.close()
    return SourceFile(path: path, bytes: [UInt8](data))
  }
}

/// Why nothing could be checked: the environment's fault, not the author's text.
public struct CheckFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public var description: String { "\(path): \(problem)" }
}

/// The names of the files in folders, each folder listed once.
final class FolderListings: Sendable {
  private let listings = Mutex<[String: Set<String>]>([:])

  func names(beside path: String) -> Set<String> {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if let known = listings.withLock({ $0[folder] }) { return known }
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    listings.withLock { $0[folder] = names }
    return names
  }
}
