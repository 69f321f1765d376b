internal import ActivityKit
internal import Dispatch
internal import Synchronization

/// Runs the calls of one script in a process of its own.
///
/// Many calls are under way at the same time; the process takes them one after another. A process that ends, or does
/// not come to an end, is started again, and what it had before it is tried once more, one at a time, so that the call
/// that it cannot live with is found and the others are not lost.
public final class ScriptRunner: Sendable {
  let script: [UInt8]
  let program: WorkerProgram
  let limits: ScriptLimits
  let onSetAside: @Sendable (String) -> Void
  let state = Mutex(ScriptQueue())
  /// Not a task: the time of a call is over even where tasks have to wait for their turn.
  private let clock = DispatchQueue(label: "scripts of bundles", qos: .userInteractive)

  /// - Parameters:
  ///   - script: the text of `evaluate.lua`, UTF-8.
  ///   - onSetAside: is told once why the script is run no more.
  public init(
    script: [UInt8], program: WorkerProgram, limits: ScriptLimits = .standard,
    onSetAside: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.script = script
    self.program = program
    self.limits = limits
    self.onSetAside = onSetAside
  }

  deinit { state.withLock { $0.process?.closeInput() } }

  /// Starts the process, unless it runs, and lets it read the script.
  ///
  /// - Throws: why no call could be made.
  public func start() async throws(ScriptFailure) { _ = try await call(nil) }

  /// Calls `evaluate` with the four values of a JSON array.
  ///
  /// - Parameter arguments: JSON in UTF-8, without line feeds.
  /// - Returns: what it gave back, as JSON that is not checked any further.
  /// - Throws: why it gave nothing back.
  public func evaluate(_ arguments: [UInt8]) async throws(ScriptFailure) -> ArraySlice<UInt8> {
    try await call(arguments)
  }

  /// Why the script is run no more; nil while it can be.
  public var refusal: ScriptFailure? { state.withLock { $0.refusal } }

  /// The process that runs now; nil where none does.
  package var identifier: Int32? { state.withLock { $0.process?.identifier } }

  private func call(_ arguments: [UInt8]?) async throws(ScriptFailure) -> ArraySlice<UInt8> {
    let result: Result<ArraySlice<UInt8>, ScriptFailure> = await withCheckedContinuation { continuation in
      let (endings, process, isAlone) = state.withLock { queue in
        let endings = queue.add(arguments, limit: limits.request, continuation) + advance(&queue)
        return (endings, queue.process, queue.isAlone && queue.answersSoon)
      }
      endings.announce()
      if let process { collect(from: process, within: isAlone ? limits.patience : .zero) }
    }
    return try result.get()
  }

  private func collect(from process: WorkerProcess, within patience: Duration) {
    process.collect(within: patience) { received($0, from: process) }
  }

  /// Starts what has to be started, and hands to the process what it has room for.
  private func advance(_ queue: inout ScriptQueue) -> [ScriptQueue.Ending] {
    if let refusal = queue.refusal { return queue.failAll(refusal) }
    switch queue.phase {
    case .pausing, .greeting: return []
    case .resting:
      guard queue.hasWork else { return [] }
      do throws(ScriptFailure) {
        try start(&queue)
        return []
      } catch {
        return failed(&queue, error)
      }
    case .ready:
      let endings = queue.endStarts()
      guard queue.sendWaiting() else {
        // The process has ended or does not read; its reader will say so.
        queue.process?.kill()
        return endings
      }
      watch(&queue)
      return endings
    }
  }

  private func start(_ queue: inout ScriptQueue) throws(ScriptFailure) {
    let process = try WorkerProcess(program)
    queue.began(process)
    _ = process.send(Self.greeting(script))
    process.read(
      onLine: { [weak self, weak process] line in
        guard let self, let process else { return false }
        return received(line, from: process)
      },
      onEnd: { [weak self] in self?.ended(process) })
    watch(&queue)
  }

  private static func greeting(_ script: [UInt8]) -> [UInt8] {
    var text = JSONText()
    text.open()
    text.open("hello")
    text.add(String(decoding: script, as: UTF8.self), as: "script")
    text.close()
    text.close()
    return text.bytes + [UInt8(ascii: "\n")]
  }

  private func received(_ line: ArraySlice<UInt8>, from process: WorkerProcess) -> Bool {
    let (isSound, endings) = state.withLock { queue -> (Bool, [ScriptQueue.Ending]) in
      guard queue.process === process, let reply = WorkerReply(line) else { return (false, []) }
      switch reply {
      case .greeting(let failure):
        guard queue.phase == .greeting else { return (false, []) }
        queue.greeted(failure)
        return (failure == nil, advance(&queue))
      case .result(let id, let value):
        guard let call = queue.remove(id, patience: limits.patience) else { return (false, []) }
        return (true, [ScriptQueue.Ending(call, .success(value))] + advance(&queue))
      case .failure(let id, let failure):
        guard let call = queue.remove(id, patience: limits.patience) else { return (false, []) }
        if failure == .steps { overran(&queue, process) }
        return (true, [ScriptQueue.Ending(call, .failure(failure))] + advance(&queue))
      }
    }
    endings.announce()
    return isSound
  }

  /// What overruns once is likely to do it again: from now on others come first, and it rests in between.
  private func overran(_ queue: inout ScriptQueue, _ process: WorkerProcess) {
    process.yieldToOthers()
    queue.rest()
    clock.asyncAfter(deadline: .now() + limits.rest.interval) { [weak self] in self?.goOn(with: process) }
  }

  private func goOn(with process: WorkerProcess) {
    let endings = state.withLock { queue -> [ScriptQueue.Ending] in
      guard queue.process === process else { return [] }
      queue.isResting = false
      return advance(&queue)
    }
    endings.announce()
    collect(from: process, within: .zero)
  }

  private func ended(_ process: WorkerProcess) {
    let endings = state.withLock { queue -> [ScriptQueue.Ending] in
      guard queue.process === process else { return [] }
      return failed(&queue, queue.isOverdue ? .time : .died)
    }
    endings.announce()
  }

  /// Counts a failure of the process and decides what becomes of the calls.
  private func failed(_ queue: inout ScriptQueue, _ failure: ScriptFailure) -> [ScriptQueue.Ending] {
    let now = ContinuousClock.now
    let endings = queue.lost(failure, at: now, within: limits.window)
    guard queue.refusal == nil else { return endings + advance(&queue) }
    guard queue.failures.count < limits.failures else {
      queue.refusal = .setAside(failure.description)
      onSetAside(failure.description)
      return endings + advance(&queue)
    }
    guard queue.failures.count > 1 else { return endings + advance(&queue) }
    queue.phase = .pausing
    let pause = limits.pause * (1 << (queue.failures.count - 2))
    clock.asyncAfter(deadline: .now() + pause.interval) { [weak self] in self?.resume() }
    return endings
  }

  private func resume() {
    let endings = state.withLock { queue -> [ScriptQueue.Ending] in
      guard queue.phase == .pausing else { return [] }
      queue.phase = .resting
      return advance(&queue)
    }
    endings.announce()
  }

  /// Looks at what is under way until nothing is.
  private func watch(_ queue: inout ScriptQueue) {
    guard !queue.isWatched, queue.isBusy else { return }
    queue.isWatched = true
    lookSoon()
  }

  private func lookSoon() {
    clock.asyncAfter(deadline: .now() + limits.watch.interval) { [weak self] in
      guard let self, endOverdue() else { return }
      lookSoon()
    }
  }

  /// Ends a process whose call has had its time.
  ///
  /// - Returns: whether there is still something to watch.
  private func endOverdue() -> Bool {
    state.withLock { queue in
      queue.isWatched = queue.isBusy
      let limit = queue.phase == .greeting ? limits.greeting : limits.call
      if queue.isBusy, queue.since.duration(to: .now) > limit, !queue.isOverdue {
        queue.isOverdue = true
        queue.process?.kill()
      }
      return queue.isWatched
    }
  }
}

extension Duration {
  /// For Dispatch.
  fileprivate var interval: DispatchTimeInterval {
    .nanoseconds(Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000))
  }
}
