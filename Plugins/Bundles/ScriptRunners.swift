/// Makes activity types of bundles, each with what runs its script.
public struct ScriptRunners: Sendable {
  private let program: WorkerProgram
  private let limits: ScriptLimits
  private let onFailure: @Sendable (_ bundle: String, _ reason: ScriptFailure) -> Void

  /// - Parameters:
  ///   - program: what runs scripts.
  ///   - onFailure: is told why an answer could not be evaluated, or that a bundle is set aside.
  public init(
    _ program: WorkerProgram, limits: ScriptLimits = .standard,
    onFailure: @escaping @Sendable (_ bundle: String, _ reason: ScriptFailure) -> Void
  ) {
    self.program = program
    self.limits = limits
    self.onFailure = onFailure
  }

  /// - Parameter isOtherVersion: whether another version of the bundle is used now.
  public func activity(of bundle: DroppedBundle, isOtherVersion: Bool) -> BundleActivity {
    let runner = bundle.script.map { script in
      ScriptRunner(script: script, program: program, limits: limits) { [onFailure] in
        onFailure(bundle.id, .setAside($0))
      }
    }
    return BundleActivity(bundle, runner: runner, isOtherVersion: isOtherVersion, onWaiting: onFailure)
  }

  public func activity(of bundle: DroppedBundle) -> BundleActivity { activity(of: bundle, isOtherVersion: false) }
}
