internal import CSandbox
internal import Dispatch
internal import Foundation
internal import Synchronization

/// One started worker: lines go in, lines come out, and at some time it ends.
///
/// One reads at a time. A caller with nothing else under way looks for the reply itself for a moment: most replies come
/// sooner than a sleeping thread is woken. Where that is not enough, and for all else, a thread of its own waits.
final class WorkerProcess: Sendable {
  let identifier: pid_t
  private let input: Int32
  private let output: Int32
  /// How many bytes the pipe to the worker holds.
  let capacity: Int
  private let state = Mutex(State())
  private let lines: Mutex<WorkerLines>
  /// Hands the turn to read to the thread.
  private let turn = DispatchSemaphore(value: 0)

  private struct State {
    var isInputOpen = true
    /// From then on the identifier may be another process's.
    var hasEnded = false
    /// How many lines are to come.
    var expected = 0
    /// Whether the worker is ending, or is to end: then somebody has to read to the end.
    var isClosing = false
    /// Whether somebody reads, or the thread was told to.
    var isRead = false

    var needsReader: Bool { expected > 0 || isClosing }
  }

  /// A worker that ends between two lines must not end the whole program with it: the write then fails instead.
  private static let ignoresBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  /// - Throws: `ScriptFailure.start`.
  init(_ program: WorkerProgram) throws(ScriptFailure) {
    Self.ignoresBrokenPipes
    var input: Int32 = -1
    var output: Int32 = -1
    var arguments: [UnsafeMutablePointer<CChar>?] = program.arguments.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let identifier = sandbox_start(program.path, &arguments, &input, &output)
    guard identifier > 0 else { throw .start(String(cString: strerror(errno))) }
    self.identifier = identifier
    self.input = input
    self.output = output
    lines = Mutex(WorkerLines(from: output))
    capacity = Int(sandbox_room(input))
  }

  /// Hands a line with its line feed to the worker, whole or not at all. Whoever sends sees to it that the reply is
  /// read: `collect`.
  ///
  /// - Returns: false where the worker has ended or does not read.
  func send(_ line: [UInt8]) -> Bool {
    state.withLock { state in
      guard state.isInputOpen else { return false }
      state.expected += 1
      return line.withUnsafeBytes { write(input, $0.baseAddress, $0.count) } == line.count
    }
  }

  /// No more lines: the worker ends by itself once it has answered.
  func closeInput() {
    state.withLock { state in
      if state.isInputOpen { close(input) }
      state.isInputOpen = false
      finish(&state)
    }
  }

  func kill() {
    state.withLock { state in
      if !state.hasEnded { _ = Foundation.kill(identifier, SIGKILL) }
      finish(&state)
    }
  }

  private func finish(_ state: inout State) {
    state.isClosing = true
    if !state.isRead { turn.signal() }
    state.isRead = true
  }

  /// Leaves the processor to everybody else who wants it.
  func yieldToOthers() {
    state.withLock { state in
      if !state.hasEnded { sandbox_yield(identifier) }
    }
  }

  /// Starts the thread that reads where nobody else does. It waits for the worker's end and says so.
  ///
  /// - Parameters:
  ///   - onLine: gets each line without its line feed; gives false where the worker is to be read no further.
  ///   - onEnd: comes once, last.
  func read(onLine: @escaping @Sendable (ArraySlice<UInt8>) -> Bool, onEnd: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      repeat { turn.wait() } while readInTurn(onLine)
      closeInput()
      // Whatever ended the reading, the process is not needed any more.
      kill()
      state.withLock { $0.hasEnded = true }
      close(output)
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
      onEnd()
    }
    collect(within: .zero, onLine)
  }

  /// Sees to it that what was asked for is read: here, where nobody else reads and it comes in that time, or by the
  /// thread.
  func collect(within patience: Duration, _ onLine: (ArraySlice<UInt8>) -> Bool) {
    let isOurs = state.withLock { state in
      guard !state.isRead, state.needsReader else { return false }
      state.isRead = true
      return true
    }
    guard isOurs else { return }
    if patience > .zero {
      lines.withLock { lines in
        if lines.come(within: patience) { lines.readNext { noted($0, onLine) } }
        if lines.isOver { state.withLock { $0.isClosing = true } }
      }
    }
    if keepsTurn() { turn.signal() }
  }

  /// Reads as long as something is to come.
  ///
  /// - Returns: false where the worker is to be read no further.
  private func readInTurn(_ onLine: (ArraySlice<UInt8>) -> Bool) -> Bool {
    lines.withLock { lines in
      repeat {
        lines.readNext { noted($0, onLine) }
        if lines.isOver { return false }
      } while keepsTurn()
      return true
    }
  }

  private func noted(_ line: ArraySlice<UInt8>, _ onLine: (ArraySlice<UInt8>) -> Bool) -> Bool {
    state.withLock { $0.expected -= 1 }
    return onLine(line)
  }

  /// Whether the turn to read is not given up: something is still to come.
  private func keepsTurn() -> Bool {
    state.withLock { state in
      state.isRead = state.needsReader
      return state.isRead
    }
  }
}
