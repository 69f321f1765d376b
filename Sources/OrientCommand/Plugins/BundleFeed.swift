import Bundles
import Dispatch
import Foundation
import Synchronization

/// Tells each time that a file of a folder of bundles was saved, came or went.
struct BundleFeed {
  let folder: String

  /// What a file was when it was looked at.
  private struct Look: Equatable {
    let path: String
    let size: Int?
    let changed: Date?
    /// Of the file in its file system: another file may have been put in its place.
    let number: Int?
  }

  /// It ends when whoever reads it is cancelled.
  func changes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let ending = Ending()
    continuation.onTermination = { _ in ending.isCome.store(true, ordering: .relaxed) }
    let first = look()
    // Waiting holds a thread, and the threads of tasks are few.
    DispatchQueue(label: "bundle feed").async {
      var known = first
      var last = first
      while !ending.isCome.load(ordering: .relaxed) {
        usleep(100_000)
        let now = look()
        // A save is several changes, one right after the other; it is told when the last one is over.
        if now == last, now != known {
          known = now
          continuation.yield()
        }
        last = now
      }
    }
    return stream
  }

  private final class Ending: Sendable {
    let isCome = Atomic(false)
  }

  private func look() -> [Look] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { name in
      let found = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return Look(
        path: name, size: found?[.size] as? Int, changed: found?[.modificationDate] as? Date,
        number: found?[.systemFileNumber] as? Int)
    }
  }
}
