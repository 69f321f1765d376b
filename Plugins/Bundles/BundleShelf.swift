internal import Foundation

/// The bundles of a folder: each folder with a bundle.xml in it, and each `.zip`.
public struct BundleShelf: Sendable {
  public let activities: [BundleActivity]
  /// What is wrong with the others.
  public let failures: [Failure]

  /// A bundle that is not used.
  public struct Failure: Sendable {
    public let path: String
    /// Why the bundle is not taken at all; nil where its documents have mistakes.
    public let refusal: BundleRefusal?
    public let result: BundleReader.Result?
  }

  /// - Parameters:
  ///   - folder: where the bundles lie.
  ///   - program: what runs scripts; nil where nothing is to be evaluated.
  ///   - onWaiting: is told why an answer could not be evaluated, or why a bundle was set aside.
  /// - Throws: `BundleRefusal` where the folder cannot be read.
  public init(
    folder: String, program: WorkerProgram?,
    onWaiting: @escaping @Sendable (_ bundle: String, _ reason: ScriptFailure) -> Void = { _, _ in }
  ) throws(BundleRefusal) {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw BundleRefusal("there is no folder \(folder)", advice: "name the folder that holds your bundles")
    }
    var activities: [BundleActivity] = []
    var failures: [Failure] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard name.hasSuffix(".zip") || FileManager.default.fileExists(atPath: "\(path)/bundle.xml") else { continue }
      do throws(BundleRefusal) {
        let result = BundleReader.read(try BundleFiles(at: path), path: path)
        guard let bundle = result.bundle else {
          failures.append(Failure(path: path, refusal: nil, result: result))
          continue
        }
        let runner = bundle.script.flatMap { script in
          program.map { program in
            ScriptRunner(script: script, program: program) { onWaiting(bundle.id, .setAside($0)) }
          }
        }
        activities.append(BundleActivity(bundle, runner: runner, onWaiting: onWaiting))
      } catch {
        failures.append(Failure(path: path, refusal: error, result: nil))
      }
    }
    self.activities = activities
    self.failures = failures
  }

  /// Starts what runs scripts.
  ///
  /// - Returns: the bundles whose scripts cannot be run, and why: a mistake in the script, or no lock-down here.
  public func start() async -> [(bundle: String, reason: ScriptFailure)] {
    var problems: [(String, ScriptFailure)] = []
    for activity in activities {
      do throws(ScriptFailure) { try await activity.runner?.start() } catch {
        problems.append((activity.bundle.id, error))
      }
    }
    return problems
  }
}
