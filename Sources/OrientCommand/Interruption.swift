import Dispatch
import Foundation
import Synchronization

/// Notices that somebody wants the command to end (Ctrl-C, or a request of the system), and lets it end by itself.
final class Interruption: Sendable {
  private let isOver = Atomic(false)
  private let sources: Mutex<[any DispatchSourceSignal]> = Mutex([])

  var isRequested: Bool { isOver.load(ordering: .relaxed) }

  init() {
    sources.withLock { sources in
      sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [weak self] in self?.isOver.store(true, ordering: .relaxed) }
        source.resume()
        return source
      }
    }
  }
}
