/// An activity whose definition its plugin has read, with the plugin's types erased: what the engine works with.
public protocol PreparedActivity: Sendable {
  /// The plugin's version, kept with each answer.
  var version: Int { get }

  /// What a response is.
  var responses: ResponseKind { get }

  /// What to show, given the attempt.
  func view(given state: AttemptState) throws -> [Control]

  /// What the response is worth.
  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome

  /// One plain sentence: what the person did.
  func summary(of response: Response) -> String
}

/// The one place where a plugin's own types are erased.
struct Prepared<Type: ActivityType>: PreparedActivity {
  let type: Type
  let prompt: Type.Prompt
  let key: Type.Key

  var version: Int { Type.descriptor.version }

  var responses: ResponseKind { Type.descriptor.responses }

  func view(given state: AttemptState) throws -> [Control] {
    try type.view(of: prompt, given: state)
  }

  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome {
    try await type.evaluate(response, to: prompt, key: key, given: state)
  }

  func summary(of response: Response) -> String {
    type.summary(of: response, to: prompt)
  }
}
