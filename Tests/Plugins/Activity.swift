import ActivityKit
import Authoring
import StandardTypes
import Testing

/// An activity made ready from what an author would write.
struct Activity {
  let prepared: any PreparedActivity

  /// - Parameter files: what stands beside the module, by name.
  init(_ definition: String, in language: String = "en", files: [String: [UInt8]] = [:]) throws {
    let (prepared, diagnostics) = try Self.prepare(definition, in: language, files: files)
    self.prepared = try #require(prepared, "\(diagnostics.map(\.message))")
  }

  static func prepare(
    _ definition: String, in language: String = "en", files: [String: [UInt8]] = [:]
  ) throws -> ((any PreparedActivity)?, [Diagnostic]) {
    var reading = Reading(files: ModuleFiles(files), language: language)
    let prepared = try standardActivityTypes().prepare(root(of: definition), in: &reading)
    return (prepared, reading.diagnostics)
  }

  static func root(of definition: String) throws -> Element {
    try #require(DocumentReader().read(SourceFile(path: "a.xml", bytes: Array(definition.utf8))).root)
  }

  func view(_ seed: UInt64 = 0) throws -> [Control] { try prepared.view(given: AttemptState(seed: seed)) }

  func outcome(_ values: [String: [String]]) async throws(ResponseError) -> Outcome {
    try await prepared.evaluate(Response(values), given: AttemptState(seed: 0))
  }
}
