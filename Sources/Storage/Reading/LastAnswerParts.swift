import ActivityKit
import Curriculum
import Tracking

/// What a page needs of an answer, as one JSON array that the database makes of the fact: `Dialect.answerParts`.
struct LastAnswerParts: Decodable {
  private let response: Response
  private let version: Int
  private let score: Percentage
  private let passed: Bool
  private let progress: Marks.Open?
  private let attempt: Int?
  private let state: StoredState?

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    response = try parts.decode(Response.self)
    version = try parts.decode(Int.self)
    score = try parts.decode(Percentage.self)
    passed = try parts.decode(Bool.self)
    progress = try parts.decodeIfPresent(Marks.Open.self)
    attempt = try parts.decodeIfPresent(Int.self)
    state = try parts.decodeIfPresent(StoredState.self)
  }

  func answer(to fingerprint: Fingerprint) -> LastAnswer {
    LastAnswer(
      fingerprint: fingerprint, response: response, version: version, attempt: attempt ?? 1, score: score,
      passed: passed, progress: progress, state: state)
  }
}
