internal import Curriculum
internal import Foundation

/// Reads files whole, or says why they cannot be read: they may be anything that has a name.
struct FileReader: Sendable {
  /// A file that is written to all the time is given up after so many tries.
  private static let tries = 4

  /// Called after each try to read, before it is looked at whether the file has changed: tests change it then.
  var afterReading: @Sendable () -> Void = {}

  /// A file to be checked: its source, empty where it cannot be read, and then why.
  struct Reading {
    var source: SourceFile
    /// Nil where it could not be read.
    var identity: FileIdentity?
    var problem: Diagnostic?
  }

  /// - Parameter limit: no more than one byte over it is read, so that a huge file costs nothing.
  func read(_ path: String, limit: Int) -> Reading {
    for _ in 0..<Self.tries {
      switch attempt(path, limit: limit) {
      case .read(let bytes, let identity):
        return Reading(source: SourceFile(path: path, bytes: bytes), identity: identity)
      case .failed(let problem):
        return Reading(source: SourceFile(path: path, bytes: []), problem: problem)
      case .changed: continue
      }
    }
    return Reading(
      source: SourceFile(path: path, bytes: []),
      problem: Diagnostic(
        "file.changing", "the file changes while it is read", at: .point(.start),
        help: ["wait until the program that writes it is done, and check again"]))
  }

  /// The bytes of a file that was read before.
  func bytes(of path: String, shownAs shown: String) throws(CheckFailure) -> [UInt8] {
    let reading = read(path, limit: .max - 1)
    if let problem = reading.problem { throw CheckFailure(path: shown, problem: problem.message) }
    return reading.source.bytes
  }

  private enum Attempt {
    case read([UInt8], FileIdentity)
    case failed(Diagnostic)
    case changed
  }

  private func attempt(_ path: String, limit: Int) -> Attempt {
    // It is looked at before it is opened: opening a device can set it going.
    guard let known = FileIdentity(of: path) else { return .failed(unreadable) }
    guard known.isRegular else { return .failed(special) }
    // Should it have become a pipe by now, opening does not wait for somebody to write into it.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return .failed(unreadable) }
    defer { close(file) }
    guard let before = identity(of: file) else { return .failed(unreadable) }
    guard before.isRegular else { return .failed(special) }
    let wanted = min(before.size, limit) + 1
    var count = 0
    var failure: Diagnostic?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
      while count < wanted {
        let got = Foundation.read(file, buffer.baseAddress?.advanced(by: count), wanted - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = unreadable }
        guard got > 0 else { break }
        count += got
      }
      initialized = count
    }
    if let failure { return .failed(failure) }
    afterReading()
    let isWhole = count == before.size || (before.size > limit && count == wanted)
    guard isWhole, identity(of: file) == before else { return .changed }
    return .read(bytes, before)
  }

  private func identity(of file: Int32) -> FileIdentity? {
    var status = stat()
    return fstat(file, &status) == 0 ? FileIdentity(status) : nil
  }

  private var special: Diagnostic {
    Diagnostic(
      "file.special", "this is no file with text in it, but a pipe, a device or the like", at: .point(.start),
      help: ["remove it from the folder, or give it a name that does not end with .xml"])
  }

  private var unreadable: Diagnostic {
    let help =
      switch errno {
      case EACCES, EPERM: "ask whoever owns the file for the permission to read it"
      case ELOOP: "the file is a link that leads back to itself: remove it"
      case ENOENT: "the file is a link that leads nowhere: remove it, or put back what it leads to"
      default: "copy the file from where it still can be read"
      }
    return Diagnostic(
      "file.unreadable", "the file cannot be read: \(systemMessage)", at: .point(.start), help: [help])
  }
}
