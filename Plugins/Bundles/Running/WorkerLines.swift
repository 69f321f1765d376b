internal import CSandbox
internal import Foundation

/// What a worker writes, cut into lines. One reads at a time.
struct WorkerLines {
  private let output: Int32
  private var held: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 65_536)
  /// Whether nothing more is to be read: the worker has ended, or does not keep to the form.
  private(set) var isOver = false

  init(from output: Int32) { self.output = output }

  /// Looks for something to read without sleeping, since being woken takes longer than the worker does; whoever else
  /// wants the processor gets it.
  ///
  /// - Returns: false where nothing has come in that time.
  func come(within patience: Duration) -> Bool {
    var place = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    let end = ContinuousClock.now + patience
    while poll(&place, 1, 0) == 0 {
      guard ContinuousClock.now < end else { return false }
      sched_yield()
    }
    return true
  }

  /// Waits for what comes next and hands on the lines that are complete, each without its line feed.
  ///
  /// - Parameter onLine: gives false where the worker is to be read no further.
  mutating func readNext(_ onLine: (ArraySlice<UInt8>) -> Bool) {
    guard !isOver else { return }
    let count = block.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { return }
    isOver = count <= 0 || !hand(block[..<count], onLine)
  }

  private mutating func hand(_ bytes: ArraySlice<UInt8>, _ onLine: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var rest = bytes
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<feed]
      guard held.count + line.count <= Int(SANDBOX_REPLY_LIMIT) else { return false }
      guard onLine(held.isEmpty ? line : (held + line)[...]) else { return false }
      held.removeAll(keepingCapacity: true)
      rest = rest[(feed + 1)...]
    }
    held += rest
    return held.count <= Int(SANDBOX_REPLY_LIMIT)
  }
}
