import ActivityKit
import Authoring
import Bundles
import Foundation
import StandardTypes

/// Evaluates answers and prints how long that takes, as JSON: one round. `Benchmarks/evaluating.py` starts it.
///
/// Arguments: the folders of a bundle with rules, of one with a script, and of one whose script never ends; how many
/// seconds to measure each throughput. It runs scripts in itself, started once more, as the product does.
struct Measurement {
  static func start() async {
    do { try await measure(CommandLine.arguments) } catch {
      FileHandle.standardError.write(Data("evaluation-times: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func measure(_ arguments: [String]) async throws {
    guard arguments.count == 5, let seconds = Double(arguments[4]) else {
      throw Problem(description: "usage: evaluation-times RULES SCRIPT RUNAWAY SECONDS")
    }
    let runners = ScriptRunners(WorkerProgram(path: "/proc/self/exe")) { bundle, reason in
      guard !bundle.hasSuffix("runaway") else { return }
      FileHandle.standardError.write(Data("evaluation-times: \(bundle): \(reason)\n".utf8))
    }
    let native = try await Subject(standardQuiz())
    let rules = try await Subject(bundle(arguments[1], runners))
    let scriptActivity = try bundle(arguments[2], runners)
    let script = try await Subject(scriptActivity)
    let runaway = try Subject(bundle(arguments[3], runners), response: script.response)
    var figures: [String: Double] = [:]
    figures["native"] = try await native.microseconds(batches: 40, of: 2_000)
    figures["rules"] = try await rules.microseconds(batches: 40, of: 2_000)
    figures["script"] = try await script.median(of: 4_000)
    figures["pipelined"] = try await script.throughput(seconds)
    figures["quiet"] = try await script.throughput(seconds)
    figures["beside"] = try await runaway.meanwhile { try await script.throughput(seconds) }
    let data = try JSONSerialization.data(withJSONObject: figures, options: .sortedKeys)
    print(String(decoding: data, as: UTF8.self))
  }

  private static func standardQuiz() throws -> any PreparedActivity {
    let types = try standardActivityTypes()
    guard let sample = types.descriptor(named: "quiz")?.samples.first else { throw Problem(description: "no quiz") }
    return try prepared(sample, by: types)
  }

  private static func bundle(_ path: String, _ runners: ScriptRunners) throws -> any PreparedActivity {
    let result = BundleReader.read(try BundleFiles(at: path), path: path)
    guard let bundle = result.bundle else { throw Problem(description: "the bundle in \(path) has mistakes") }
    let activity = runners.activity(of: bundle)
    guard let sample = activity.descriptor.samples.first else { throw Problem(description: "no sample in \(path)") }
    return try prepared(sample, by: ActivityTypes([activity]))
  }

  private static func prepared(
    _ sample: ActivityDescriptor.Sample, by types: ActivityTypes
  ) throws -> any PreparedActivity {
    let source = SourceFile(path: "sample", bytes: Array(sample.definition.utf8))
    var reading = Reading()
    guard let element = DocumentReader().read(source).root, let prepared = types.prepare(element, in: &reading)
    else { throw Problem(description: "a sample cannot be read") }
    return prepared
  }
}

struct Problem: Error, CustomStringConvertible {
  let description: String
}
