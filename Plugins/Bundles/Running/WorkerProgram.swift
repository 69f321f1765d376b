/// The program that runs scripts: this one, started as `orient worker`.
public struct WorkerProgram: Sendable, Equatable {
  /// Where the program lies.
  public let path: String
  public let arguments: [String]

  /// - Parameter locksIn: whether the worker refuses to run where no lock-down is to be had.
  public init(path: String, locksIn: Bool = true) {
    self.path = path
    arguments = [path, "worker"] + (locksIn ? [] : ["--unsandboxed"])
  }

  /// Any program that speaks the same lines.
  package init(path: String, arguments: [String]) {
    self.path = path
    self.arguments = [path] + arguments
  }
}
