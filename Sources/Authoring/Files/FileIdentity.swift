internal import Foundation

/// What tells whether a file is still the one that was read, without reading it again.
struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let node: UInt64
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let isRegular: Bool

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if os(Linux)
      modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    #else
      modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
    #endif
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Links are followed; nil where there is no such file, or it cannot be reached.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
