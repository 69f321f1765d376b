import Dispatch
import Foundation
import Synchronization

/// Tells each time that the process is asked to load anew (SIGHUP).
///
/// The system sends the same signal when the terminal is closed. Then the process is to end, unless it was started so as
/// to live on (`nohup`).
final class Hangups: Sendable {
  private let endsWithTerminal: Bool
  private let source = Mutex<(any DispatchSourceSignal)?>(nil)

  /// From now on the signal does not end the process.
  init() {
    var before = sigaction()
    sigaction(SIGHUP, nil, &before)
    #if os(Linux)
      let handler = before.__sigaction_handler.sa_handler
    #else
      let handler = before.__sigaction_u.__sa_handler
    #endif
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    endsWithTerminal = !isIgnored && Self.hasTerminal
    signal(SIGHUP, SIG_IGN)
  }

  private static var hasTerminal: Bool {
    let terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    close(terminal)
    return true
  }

  /// One element for each time; several that come at once may be one.
  func requests() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    source.withLock { source in
      let made = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
      made.setEventHandler { [endsWithTerminal] in
        if endsWithTerminal, !Self.hasTerminal { kill(getpid(), SIGTERM) } else { continuation.yield() }
      }
      made.resume()
      source = made
    }
    return stream
  }
}
