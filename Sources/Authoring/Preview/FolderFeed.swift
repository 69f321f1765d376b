public import ActivityKit
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Checks a folder again whenever a file in it was saved: only what was saved is read again.
///
/// ```swift
/// for await result in FolderFeed("Modules", types: types).results() { living.update(try result.get()) }
/// ```
public struct FolderFeed: Sendable {
  private let folder: String
  private let checker: Checker

  public init(_ folder: String, types: ActivityTypes) {
    self.folder = folder
    checker = Checker(types: types)
  }

  public typealias Result = Swift.Result<CheckResult, CheckFailure>

  /// What the folder holds now, and what it holds after each save; a failure while it is gone or empty. Only the
  /// newest is kept for a reader who is slow. It ends when whoever reads it is cancelled.
  public func results() -> AsyncStream<Result> {
    let (stream, continuation) = AsyncStream.makeStream(of: Result.self, bufferingPolicy: .bufferingNewest(1))
    let ending = Ending()
    continuation.onTermination = { _ in ending.isCome.store(true, ordering: .relaxed) }
    // Waiting for the system's word holds a thread, and the threads of tasks are few.
    DispatchQueue(label: "folder feed").async {
      keepUp(isOver: { ending.isCome.load(ordering: .relaxed) }, tell: { continuation.yield($0) })
    }
    return stream
  }

  private final class Ending: Sendable {
    let isCome = Atomic(false)
  }

  private func keepUp(isOver: @escaping () -> Bool, tell: (Result) -> Void) {
    var last: CheckFailure?
    while !isOver() {
      do throws(CheckFailure) {
        var running = RunningCheck(checker, paths: [folder])
        var witness: String?
        while let result = try running.next(isOver: { isOver() || isGone(witness) }) {
          last = nil
          witness = result.files.first?.path
          tell(.success(result))
        }
      } catch  where error != last {
        last = error
        tell(.failure(error))
      } catch {
        usleep(100_000)
      }
    }
  }

  /// Whether there is nothing any more to check. A file that is still there answers that at once.
  private func isGone(_ witness: String?) -> Bool {
    guard let witness, !FileManager.default.fileExists(atPath: witness) else { return false }
    return (try? FileSearch().files(at: [folder])) == nil
  }
}
