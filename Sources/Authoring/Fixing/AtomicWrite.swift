internal import Foundation

/// Puts new content in place of a file's, so that at every moment the file is whole: the old one or the new one, also
/// where the power fails.
struct AtomicWrite {
  /// - Parameter expected: what the file held when it was read. Where it holds anything else by now, it is left alone.
  /// - Throws: `CheckFailure` where it cannot be written or has changed; then the file is as it was.
  func replace(_ path: String, holding expected: [UInt8], with content: [UInt8]) throws(CheckFailure) {
    // A link stays a link: what it leads to is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure(path, "the file is no longer there") }
    let folder = (target as NSString).deletingLastPathComponent
    let temporary = "\(folder)/.\(UUID().uuidString).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, "its folder cannot be written to: \(systemMessage)") }
    do throws(CheckFailure) {
      try fill(file, with: content, like: status, path)
      guard try FileReader().bytes(of: target, shownAs: path) == expected else {
        throw failure(path, "the file was changed by somebody else meanwhile, so it was left as it is")
      }
      guard rename(temporary, target) == 0 else { throw failure(path, "it could not be replaced: \(systemMessage)") }
    } catch {
      unlink(temporary)
      throw error
    }
    synchronize(folder)
  }

  private func fill(
    _ file: Int32, with content: [UInt8], like status: stat, _ path: String
  ) throws(CheckFailure) {
    defer { close(file) }
    var written = 0
    while written < content.count {
      let count = content.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path, "it could not be written: \(systemMessage)") }
      written += count
    }
    // Only an administrator may give a file away; for anybody else the file is theirs already, or stays their copy.
    _ = fchown(file, status.st_uid, status.st_gid)
    guard fchmod(file, status.st_mode & 0o7777) == 0, fsync(file) == 0 else {
      throw failure(path, "it could not be written: \(systemMessage)")
    }
  }

  /// A new name is safe only once its folder is on the disk.
  private func synchronize(_ folder: String) {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  private func failure(_ path: String, _ problem: String) -> CheckFailure { CheckFailure(path: path, problem: problem) }
}

/// What the system says of the last call that failed.
var systemMessage: String { String(cString: strerror(errno)) }
