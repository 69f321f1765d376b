internal import Curriculum
internal import Foundation

/// Goes through a folder and all folders in it. What begins with a dot is left out.
///
/// Links to folders are followed, after everything else: a folder that was visited is not visited again, and a link that
/// leads back to a folder around it is a mistake.
struct FolderWalk {
  /// The `.xml` files, in no order.
  private(set) var files: [String] = []
  /// The folders, the one that was named included.
  private(set) var folders: [String] = []
  /// Links that lead in a circle, and folders that cannot be read.
  private(set) var problems: [(path: String, problem: Diagnostic)] = []

  private var visited: Set<Folder> = []
  private var waiting: [(path: String, ancestors: [Folder])] = []
  private var links: [(path: String, ancestors: [Folder])] = []

  private struct Folder: Hashable {
    let device: UInt64
    let node: UInt64
  }

  /// - Throws: `CheckFailure` where the folder itself cannot be read.
  init(_ root: String) throws(CheckFailure) {
    guard let folder = Self.folder(at: root), list(root, [folder]) else {
      throw CheckFailure(path: root, problem: "the folder cannot be read")
    }
    visited.insert(folder)
    while let (path, ancestors) = next() {
      guard let folder = Self.folder(at: path) else { continue }
      if ancestors.contains(folder) {
        problems.append((path, Self.loop))
      } else if visited.insert(folder).inserted, !list(path, ancestors + [folder]) {
        problems.append((path, Self.unreadable))
      }
    }
  }

  private mutating func next() -> (path: String, ancestors: [Folder])? {
    if let folder = waiting.popLast() { return folder }
    links.sort { $0.path > $1.path }
    return links.popLast()
  }

  private static func folder(at path: String) -> Folder? {
    FileIdentity(of: path).map { Folder(device: $0.device, node: $0.node) }
  }

  /// - Returns: whether it could be read.
  private mutating func list(_ path: String, _ ancestors: [Folder]) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    folders.append(path)
    let base = path.hasSuffix("/") ? path : path + "/"
    while let entry = readdir(folder) {
      let kind = Int(entry.pointee.d_type)
      let name = name(of: entry)
      guard !name.hasPrefix(".") else { continue }
      switch kind {
      case Int(DT_DIR): waiting.append((base + name, ancestors))
      case Int(DT_LNK), Int(DT_UNKNOWN):
        if Self.isFolder(base + name) {
          links.append((base + name, ancestors))
        } else if name.hasSuffix(".xml") {
          files.append(base + name)
        }
      default: if name.hasSuffix(".xml") { files.append(base + name) }
      }
    }
    return true
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static let loop = Diagnostic(
    "folder.loop", "this link leads back to a folder that it stands in", severity: .warning, at: .point(.start),
    help: ["remove the link; what it leads to is checked without it"])

  private static let unreadable = Diagnostic(
    "folder.unreadable", "this folder cannot be read, so nothing in it was checked", at: .point(.start),
    help: ["ask whoever owns the folder for the permission to read it"])
}
