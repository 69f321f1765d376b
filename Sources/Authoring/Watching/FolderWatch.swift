internal import Foundation

/// Waits until something changes in folders.
///
/// On Linux the system tells of each change (inotify). Elsewhere the caller looks by itself, ten times a second.
final class FolderWatch {
  /// What has changed since the last look.
  enum Change: Equatable {
    /// Files in these folders.
    case files(Set<String>)
    /// Folders came or went, or it is not known what has changed.
    case anything
    case nothing
  }

  #if os(Linux)
    private let queue: Int32
    /// The folders by the numbers that the system gave them.
    private let folders: [Int32: String]

    /// - Parameter asksSystem: whether the system is asked; where it is not, or has no more room, the caller looks.
    init(_ paths: [String], asksSystem: Bool = true) {
      queue = asksSystem ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
      var folders: [Int32: String] = [:]
      let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
      for path in queue < 0 ? [] : paths {
        let number = inotify_add_watch(queue, path, UInt32(events))
        if number >= 0 { folders[number] = path }
      }
      self.folders = folders
    }

    deinit { if queue >= 0 { close(queue) } }

    /// - Parameter milliseconds: how long to wait at most.
    func next(within milliseconds: Int) -> Change {
      guard queue >= 0 else { return poll(milliseconds) }
      guard wait(milliseconds) else { return .nothing }
      var changed: Set<String> = []
      var isUnclear = false
      // A save is several events, one right after the other; they are taken together. With a file that takes its place
      // whole, it is over.
      while !read(into: &changed, &isUnclear), wait(2) {}
      return isUnclear ? .anything : changed.isEmpty ? .nothing : .files(changed)
    }

    private func wait(_ milliseconds: Int) -> Bool {
      var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      return Foundation.poll(&request, 1, Int32(milliseconds)) > 0
    }

    /// - Returns: whether the last change is a module or a kit that was moved to its place. Copies that some programs
    ///   keep of the file before have other endings.
    private func read(into changed: inout Set<String>, _ isUnclear: inout Bool) -> Bool {
      var isWhole = false
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        let count = Foundation.read(queue, buffer.baseAddress, buffer.count)
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let isFolder = event.mask & UInt32(IN_ISDIR) != 0
          if isFolder || event.mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF) != 0 { isUnclear = true }
          if let folder = folders[event.wd] { changed.insert(folder) }
          let name = buffer[(offset + head)..<min(offset + head + Int(event.len), count)].prefix { $0 != 0 }
          isWhole = event.mask & UInt32(IN_MOVED_TO) != 0 && name.suffix(4).elementsEqual(".xml".utf8)
          offset += head + Int(event.len)
        }
      }
      return isWhole
    }
  #else
    init(_ paths: [String], asksSystem: Bool = true) {}
    func next(within milliseconds: Int) -> Change { poll(milliseconds) }
  #endif

  private func poll(_ milliseconds: Int) -> Change {
    usleep(UInt32(min(milliseconds, 100) * 1000))
    return .anything
  }
}
