/// An activity by the version of its plugin that there is now, and by those that somebody may have begun with.
struct PreparedVersions: PreparedActivity {
  let current: any PreparedActivity
  let others: [any PreparedActivity]

  func asOf(version: Int) -> (any PreparedActivity)? { ([current] + others).first { $0.version == version } }

  var version: Int { current.version }
  var responses: ResponseKind { current.responses }
  var files: Set<String> { current.files }
  var asked: Set<String> { current.asked }
  var offered: [String: [UInt8]] { current.offered }
  var attempts: Attempts { current.attempts }
  var keepsState: Bool { current.keepsState }
  var isReplaceable: Bool { current.isReplaceable }

  func view(given state: AttemptState) throws -> [Control] { try current.view(given: state) }

  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome {
    try await current.evaluate(response, given: state)
  }

  func summary(of response: Response, leaving stored: StoredState?) -> String {
    current.summary(of: response, leaving: stored)
  }

  func record(of response: Response) -> Recorded { current.record(of: response) }
  func carry(_ earlier: EarlierAnswer) -> Carried { current.carry(earlier) }
}
