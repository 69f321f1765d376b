internal import ActivityKit
internal import CSandbox

/// What the program does when it is started as a worker.
public enum BundleWorker {
  /// Locks the process down and answers the lines on its input until the input ends; then the process ends.
  ///
  /// - Parameter locksIn: whether nothing is to run where no lock-down is to be had.
  public static func serve(locksIn: Bool) -> Never { sandbox_serve(foldForScripts, locksIn) }
}

/// Called from C, in a process without files: it must not look anything up.
let foldForScripts: sandbox_fold = { text, length, folded, capacity in
  let bytes = UnsafeRawBufferPointer(start: text, count: length)
  let result = Array(String(decoding: bytes, as: UTF8.self).foldedForComparison.utf8)
  if result.count <= capacity {
    UnsafeMutableRawBufferPointer(start: folded, count: capacity).copyBytes(from: result)
  }
  return result.count
}
