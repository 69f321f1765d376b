import Foundation

/// A file that gets its name only once it is whole and on the disk. Only its owner may read it.
final class PartialFile {
  /// Where it is until then: beside its place, so that giving it its name cannot fail half way.
  let path: String
  private let place: String
  private let descriptor: Int32

  /// - Throws: `FileFailure`, where the folder cannot be written to, or another process makes the same file now.
  init(for place: String) throws {
    self.place = place
    path = place + ".partial"
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(errno) }
    // What an earlier process left when it was killed is written over.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw FileFailure("another process is writing \(path); wait until it is done")
    }
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      let failure = FileFailure(errno)
      close(descriptor)
      throw failure
    }
    removeSideFiles()
  }

  deinit { close(descriptor) }

  /// Gives the file its place, durably; what was there is replaced.
  func finish() throws {
    guard fsync(descriptor) == 0, rename(path, place) == 0 else { throw FileFailure(errno) }
    try Self.settle(folderOf: place)
  }

  /// Removes it.
  func abandon() {
    unlink(path)
    removeSideFiles()
  }

  /// Makes the names in a folder durable.
  static func settle(folderOf path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(errno) }
    defer { close(descriptor) }
    // Some file systems have nothing to do here and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileFailure(errno) }
  }

  private func removeSideFiles() {
    for suffix in ["-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}

/// What the operating system said of a file, and what to do.
struct FileFailure: ExplainedFailure {
  let cause: String

  init(_ cause: String) { self.cause = cause }

  init(_ code: Int32) {
    cause =
      switch code {
      case ENOSPC, EDQUOT: "the disk is full; make room and try again"
      case EACCES, EPERM: "this user may not write there; check the permissions of the folder"
      case ENOENT, ENOTDIR: "its folder does not exist; make it first"
      case EROFS: "the disk can only be read; choose another"
      case ELOOP: "there is a link in its place; remove it first"
      default: String(cString: strerror(code))
      }
  }
}
