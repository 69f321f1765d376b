import ActivityKit
import Authoring
import StandardTypes
import Testing

/// An activity made ready from what an author would write.
struct Activity {
  let prepared: any PreparedActivity

  init(_ definition: String) throws {
    let (prepared, diagnostics) = try Self.prepare(definition)
    self.prepared = try #require(prepared, "\(diagnostics.map(\.message))")
  }

  static func prepare(_ definition: String) throws -> ((any PreparedActivity)?, [Diagnostic]) {
    let types = try standardActivityTypes()
    let source = SourceFile(path: "a.xml", bytes: Array(definition.utf8))
    let root = try #require(DocumentReader().read(source).root)
    var reading = Reading()
    let prepared = types.prepare(root, in: &reading)
    return (prepared, reading.diagnostics)
  }

  func view(_ seed: UInt64 = 0) throws -> [Control] { try prepared.view(given: AttemptState(seed: seed)) }

  func outcome(_ values: [String: [String]]) async throws(ResponseError) -> Outcome {
    try await prepared.evaluate(Response(values), given: AttemptState(seed: 0))
  }
}
