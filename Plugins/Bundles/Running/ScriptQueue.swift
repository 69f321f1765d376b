/// The calls of one script: which wait, which the process has, and which it may have ended of.
struct ScriptQueue {
  enum Phase: Equatable {
    /// There is no process.
    case resting
    /// The process is reading the script.
    case greeting
    case ready
    /// The process failed, and a new one is not started yet.
    case pausing
  }

  struct Call {
    let id: Int
    /// Nil where only the start is asked for.
    let line: [UInt8]?
    /// Whether it is tried for the second time, by itself.
    var isSuspect = false
    let continuation: CheckedContinuation<Result<ArraySlice<UInt8>, ScriptFailure>, Never>
  }

  /// What became of a call; said when the queue is not locked any more.
  struct Ending {
    let call: Call
    let result: Result<ArraySlice<UInt8>, ScriptFailure>

    init(_ call: Call, _ result: Result<ArraySlice<UInt8>, ScriptFailure>) {
      self.call = call
      self.result = result
    }
  }

  private(set) var process: WorkerProcess?
  var phase = Phase.resting
  /// Why no call is made any more.
  var refusal: ScriptFailure?
  /// When the process failed, within the window.
  private(set) var failures: [ContinuousClock.Instant] = []
  /// Whether somebody looks at how long calls take.
  var isWatched = false
  /// Whether the process was ended because a call took too long.
  var isOverdue = false
  /// Whether a call took more steps than it may; from then on the process gets one at a time.
  private(set) var hasOverrun = false
  /// Whether nothing is sent for a while.
  var isResting = false
  /// Whether the last reply came so soon that looking for the next one is worth it.
  private(set) var answersSoon = true
  /// When the process began with the first of what it has.
  private(set) var since = ContinuousClock.now

  private var nextID = 1
  private var waiting: [Call] = []
  /// How many at the front of `waiting` are gone already.
  private var taken = 0
  private var suspects: [Call] = []
  /// What the process has, in the order in which it takes them.
  private var sent: [Call] = []
  private var sentBytes = 0

  var hasWork: Bool { taken < waiting.count || !suspects.isEmpty }
  /// Whether the process has one call and no other waits.
  var isAlone: Bool { phase == .ready && sent.count == 1 && !hasWork }
  /// Whether the process is to answer something.
  var isBusy: Bool { phase == .greeting || !sent.isEmpty }

  mutating func add(
    _ arguments: [UInt8]?, limit: Int,
    _ continuation: CheckedContinuation<Result<ArraySlice<UInt8>, ScriptFailure>, Never>
  ) -> [Ending] {
    let id = nextID
    nextID += 1
    let line = arguments.map { Array("{\"id\":\(id),\"evaluate\":".utf8) + $0 + Array("}\n".utf8) }
    let call = Call(id: id, line: line, continuation: continuation)
    if let line, line.count > limit { return [Ending(call, .failure(.tooLong))] }
    waiting.append(call)
    return []
  }

  mutating func began(_ process: WorkerProcess) {
    self.process = process
    phase = .greeting
    isOverdue = false
    hasOverrun = false
    isResting = false
    since = .now
  }

  /// A call took more steps than it may.
  mutating func rest() {
    hasOverrun = true
    isResting = true
  }

  mutating func greeted(_ failure: ScriptFailure?) {
    phase = .ready
    refusal = failure
  }

  /// Takes out the calls that only ask for the start.
  mutating func endStarts() -> [Ending] {
    guard waiting[taken...].contains(where: { $0.line == nil }) else { return [] }
    let rest = waiting[taken...]
    waiting = rest.filter { $0.line != nil }
    taken = 0
    return rest.filter { $0.line == nil }.map { Ending($0, .success([])) }
  }

  /// Hands calls to the process while its pipe has room for them: half of the pipe, since short lines do not fill its
  /// pages. A suspect goes alone.
  ///
  /// - Returns: false where the process takes none.
  mutating func sendWaiting() -> Bool {
    guard let process, !isResting else { return true }
    while sent.isEmpty || (!hasOverrun && !sent[0].isSuspect && suspects.isEmpty) {
      guard let call = suspects.first ?? (taken < waiting.count ? waiting[taken] : nil), let line = call.line else {
        break
      }
      guard sent.isEmpty || sentBytes + line.count <= process.capacity / 2 else { break }
      if suspects.isEmpty { takeWaiting() } else { suspects.removeFirst() }
      if sent.isEmpty { since = .now }
      sent.append(call)
      sentBytes += line.count
      guard process.send(line) else { return false }
    }
    return true
  }

  private mutating func takeWaiting() {
    taken += 1
    guard taken > 256 else { return }
    waiting.removeFirst(taken)
    taken = 0
  }

  /// Takes out the call that was answered; nil where the process does not have it.
  mutating func remove(_ id: Int, patience: Duration) -> Call? {
    guard let place = sent.firstIndex(where: { $0.id == id }) else { return nil }
    let now = ContinuousClock.now
    answersSoon = since.duration(to: now) < patience * 2
    since = now
    let call = sent.remove(at: place)
    sentBytes -= call.line?.count ?? 0
    return call
  }

  /// The process is no more. A call that had it for itself has had its second try; all others get one.
  mutating func lost(
    _ failure: ScriptFailure, at now: ContinuousClock.Instant, within window: Duration
  ) -> [Ending] {
    process = nil
    phase = .resting
    isOverdue = false
    failures = failures.filter { $0.duration(to: now) < window } + [now]
    let lost = sent
    sent = []
    sentBytes = 0
    if let call = lost.first, call.isSuspect { return [Ending(call, .failure(failure))] }
    suspects =
      lost.map { call in
        var call = call
        call.isSuspect = true
        return call
      } + suspects
    return []
  }

  /// Ends every call.
  mutating func failAll(_ failure: ScriptFailure) -> [Ending] {
    let all = sent + suspects + waiting[taken...]
    sent = []
    suspects = []
    waiting = []
    taken = 0
    sentBytes = 0
    process?.closeInput()
    return all.map { Ending($0, .failure(failure)) }
  }
}

extension [ScriptQueue.Ending] {
  /// Lets each caller go on.
  func announce() {
    for ending in self { ending.call.continuation.resume(returning: ending.result) }
  }
}
