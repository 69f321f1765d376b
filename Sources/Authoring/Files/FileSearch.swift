internal import Curriculum
internal import Foundation
internal import Synchronization

/// Finds the files that are to be checked.
struct FileSearch {
  /// What was found at the paths that somebody named.
  struct Found {
    /// Each once, in the order of the paths, and in a folder in the order of names.
    var paths: [String] = []
    /// The folders that were searched.
    var folders: [String] = []
    /// Whether a whole folder was given.
    var hasFolder = false
    /// What cannot be searched.
    var problems: [(path: String, problem: Diagnostic)] = []
  }

  /// - Throws: `CheckFailure` where a path is not there, or where there is nothing to check.
  func files(at paths: [String]) throws(CheckFailure) -> Found {
    var found = Found()
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        throw CheckFailure(
          path: path, problem: errno == ENOENT ? "there is no such file or folder" : systemMessage.lowercased())
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        found.paths.append(path)
        continue
      }
      found.hasFolder = true
      let walk = try FolderWalk(path)
      found.paths += walk.files.sorted()
      found.folders += walk.folders
      found.problems += walk.problems.sorted { $0.path < $1.path }
    }
    guard !found.paths.isEmpty || !found.problems.isEmpty else {
      throw CheckFailure(path: paths.joined(separator: " "), problem: "there are no .xml files in it")
    }
    var seen: Set<String> = []
    found.paths = found.paths.filter { seen.insert($0).inserted }
    return found
  }
}

/// Why nothing could be checked: the environment's fault, not the author's text.
public struct CheckFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public var description: String { "\(path): \(problem)" }
}

/// The name of an entry of a folder.
func name(of entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) {
    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
  }
}

/// The names of the files in folders, each folder listed once.
final class FolderListings: Sendable {
  private let listings = Mutex<[String: Set<String>]>([:])

  func names(beside path: String) -> Set<String> {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if let known = listings.withLock({ $0[folder] }) { return known }
    let names = Self.names(in: folder)
    listings.withLock { $0[folder] = names }
    return names
  }

  /// None where the folder cannot be read.
  private static func names(in folder: String) -> Set<String> {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: Set<String> = []
    while let entry = readdir(open) { names.insert(name(of: entry)) }
    return names.subtracting([".", ".."])
  }
}
