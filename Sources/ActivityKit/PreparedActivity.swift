/// An activity whose definition its plugin has read, with the plugin's types erased: what the engine works with.
public protocol PreparedActivity: Sendable {
  /// The plugin's version, kept with each answer.
  var version: Int { get }

  /// What a response is.
  var responses: ResponseKind { get }

  /// The names of the files beside the module that it uses.
  var files: Set<String> { get }

  /// The names of all files that were asked for, whether they are there or not.
  var asked: Set<String> { get }

  /// The files that come out of others, by the name under which pages find them.
  var offered: [String: [UInt8]] { get }

  /// How often it may be answered.
  var attempts: Attempts { get }

  /// Whether an outcome leaves a state for the next response.
  var keepsState: Bool { get }

  /// Whether another version of the plugin can take its place while the program runs.
  var isReplaceable: Bool { get }

  /// The same activity by a version of its plugin; nil where that one is not known.
  func asOf(version: Int) -> (any PreparedActivity)?

  /// What to show, given the attempt.
  func view(given state: AttemptState) throws -> [Control]

  /// The names of the fields that the view asks for; none where it cannot be made.
  func fields(given state: AttemptState) -> Set<String>

  /// What the response is worth.
  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome

  /// One plain sentence: what the person did.
  ///
  /// - Parameter stored: what the response left for the next one.
  func summary(of response: Response, leaving stored: StoredState?) -> String

  /// What is kept of a response.
  func record(of response: Response) -> Recorded

  /// How an answer to another version of the plugin is read.
  func carry(_ earlier: EarlierAnswer) -> Carried
}

extension PreparedActivity {
  public var isReplaceable: Bool { false }

  public func asOf(version: Int) -> (any PreparedActivity)? { version == self.version ? self : nil }

  /// Whether an answer depends on the one before it.
  public var remembers: Bool { keepsState || attempts != .unlimited }

  /// One plain sentence: what the person did, where a response left nothing for the next one.
  public func summary(of response: Response) -> String { summary(of: response, leaving: nil) }

  /// The names of the fields that the view asks for; none where it cannot be made.
  public func fields(given state: AttemptState) -> Set<String> { fieldsOfView(given: state) }

  fileprivate func fieldsOfView(given state: AttemptState) -> Set<String> {
    Set(((try? view(given: state)) ?? []).flatMap(\.fields))
  }
}

/// The one place where a plugin's own types are erased.
struct Prepared<Type: ActivityType>: PreparedActivity {
  let type: Type
  let prompt: Type.Prompt
  let key: Type.Key
  let version: Int
  let responses: ResponseKind
  let keepsState: Bool
  let isReplaceable: Bool
  let files: Set<String>
  let asked: Set<String>
  let offered: [String: [UInt8]]
  private let knownFields = KnownFields()

  /// - Parameter reading: the reading out of which prompt and key came.
  init(
    _ type: Type, _ descriptor: ActivityDescriptor, _ read: (prompt: Type.Prompt, key: Type.Key), from reading: Reading
  ) {
    self.type = type
    prompt = read.prompt
    key = read.key
    version = descriptor.version
    responses = descriptor.responses
    keepsState = descriptor.keepsState
    isReplaceable = descriptor.isReplaceable
    files = reading.files
    asked = reading.asked
    offered = reading.offered
  }

  var attempts: Attempts { type.attempts(at: prompt) }

  func view(given state: AttemptState) throws -> [Control] {
    try type.view(of: prompt, given: state)
  }

  func fields(given state: AttemptState) -> Set<String> {
    knownFields.fields(given: state) { fieldsOfView(given: state) }
  }

  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome {
    try await type.evaluate(response, to: prompt, key: key, given: state)
  }

  func summary(of response: Response, leaving stored: StoredState?) -> String {
    type.summary(of: response, leaving: stored, to: prompt)
  }

  func record(of response: Response) -> Recorded { type.record(of: response, to: prompt) }

  func carry(_ earlier: EarlierAnswer) -> Carried {
    earlier.version == version ? .asIs : type.carry(earlier, to: prompt)
  }
}
