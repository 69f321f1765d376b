internal import Foundation

/// What tells one state of a folder's files from the next: their names, sizes and times.
public struct FolderStamp: Sendable, Equatable {
  private var files: [String: Entry] = [:]

  private struct Entry: Sendable, Equatable {
    let size: Int
    let changed: Date
    /// An editor that saves by replacing the file gives it another number.
    let number: Int
  }

  /// What begins with a dot is left out: editors keep their own files there.
  public init(of folder: String) {
    let manager = FileManager.default
    for case let path as String in manager.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator() {
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        let attributes = try? manager.attributesOfItem(atPath: "\(folder)/\(path)"),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { continue }
      files[path] = Entry(
        size: attributes[.size] as? Int ?? 0, changed: attributes[.modificationDate] as? Date ?? .distantPast,
        number: attributes[.systemFileNumber] as? Int ?? 0)
    }
  }
}
