import ActivityKit
import Curriculum
import Tracking

/// What a page needs of an answer: one JSON array that the database makes of the fact, or the whole fact where it cannot:
/// `Dialect.answerParts`.
struct LastAnswerParts: Decodable {
  private let response: Response
  private let version: Int
  private let score: Percentage
  private let passed: Bool
  private let progress: Marks.Open?
  private let attempt: Int?
  private let state: StoredState?

  private enum CodingKeys: CodingKey { case response, version, outcome, attempt, state }
  private enum OutcomeKeys: CodingKey { case score, passed, progress }

  init(from decoder: any Decoder) throws {
    guard var parts = try? decoder.unkeyedContainer() else {
      let fact = try decoder.container(keyedBy: CodingKeys.self)
      let outcome = try fact.nestedContainer(keyedBy: OutcomeKeys.self, forKey: .outcome)
      response = try fact.decode(Response.self, forKey: .response)
      version = try fact.decode(Int.self, forKey: .version)
      score = try outcome.decode(Percentage.self, forKey: .score)
      passed = try outcome.decode(Bool.self, forKey: .passed)
      progress = try outcome.decodeIfPresent(Marks.Open.self, forKey: .progress)
      attempt = try fact.decodeIfPresent(Int.self, forKey: .attempt)
      state = try fact.decodeIfPresent(StoredState.self, forKey: .state)
      return
    }
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
