internal import CSandbox
internal import Foundation
internal import Synchronization

/// One started worker: lines go in, lines come out, and at some time it ends.
///
/// A thread of its own waits for what the worker writes, so that nobody else has to.
final class WorkerProcess: Sendable {
  let identifier: pid_t
  private let input: Int32
  private let output: Int32
  /// How many bytes the pipe to the worker holds.
  let capacity: Int
  private let state = Mutex(State())

  private struct State {
    var isInputOpen = true
    /// From then on the identifier may be another process's.
    var hasEnded = false
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
    capacity = Int(sandbox_room(input))
  }

  /// Hands a line with its line feed to the worker, whole or not at all.
  ///
  /// - Returns: false where the worker has ended or does not read.
  func send(_ line: [UInt8]) -> Bool {
    state.withLock { state in
      guard state.isInputOpen else { return false }
      return line.withUnsafeBytes { write(input, $0.baseAddress, $0.count) } == line.count
    }
  }

  /// No more lines: the worker ends by itself once it has answered.
  func closeInput() {
    state.withLock { state in
      if state.isInputOpen { close(input) }
      state.isInputOpen = false
    }
  }

  func kill() {
    state.withLock { state in
      if !state.hasEnded { _ = Foundation.kill(identifier, SIGKILL) }
    }
  }

  /// Leaves the processor to everybody else who wants it.
  func yieldToOthers() {
    state.withLock { state in
      if !state.hasEnded { sandbox_yield(identifier) }
    }
  }

  /// Reads on a thread of its own until the worker ends, then waits for its end and says so.
  ///
  /// - Parameters:
  ///   - onLine: gets each line without its line feed; gives false where the worker is to be read no further.
  ///   - onEnd: comes once, last.
  func read(onLine: @escaping @Sendable (ArraySlice<UInt8>) -> Bool, onEnd: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      readLines(onLine)
      closeInput()
      // Whatever ended the reading, the process is not needed any more.
      kill()
      state.withLock { $0.hasEnded = true }
      close(output)
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
      onEnd()
    }
  }

  private func readLines(_ onLine: (ArraySlice<UInt8>) -> Bool) {
    var held: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = block.withUnsafeMutableBytes { Foundation.read(output, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      var rest = block[..<count]
      while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest[..<feed]
        guard held.count + line.count <= Int(SANDBOX_REPLY_LIMIT) else { return }
        guard onLine(held.isEmpty ? line : (held + line)[...]) else { return }
        held.removeAll(keepingCapacity: true)
        rest = rest[(feed + 1)...]
      }
      held += rest
      guard held.count <= Int(SANDBOX_REPLY_LIMIT) else { return }
    }
  }
}
