import Foundation
import Synchronization

/// Holds the folder of a record, so that nobody puts another record in its place meanwhile: a lock on the folder itself
/// (flock(2)), which ends with the process and leaves no file.
final class FolderUse: Sendable {
  private let descriptor: Mutex<Int32>

  /// - Parameters:
  ///   - folder: where there is none, or where its file system knows no such locks, nothing is held.
  ///   - alone: whether nobody else may hold it.
  /// - Throws: `FolderHeld` where somebody else does.
  init(of folder: String, alone: Bool = false) throws {
    let opened = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    descriptor = Mutex(opened)
    guard opened >= 0, flock(opened, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw FolderHeld()
  }

  /// Holds the folder that a record's file is in, together with others.
  convenience init(ofFile path: String) throws {
    try self.init(of: (path as NSString).deletingLastPathComponent)
  }

  /// Holds it no longer.
  func end() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
    }
  }

  deinit { end() }
}

/// A folder is held by somebody else.
struct FolderHeld: ExplainedFailure {
  var cause: String { "a backup is being restored into its folder; try again when that is done" }
}
