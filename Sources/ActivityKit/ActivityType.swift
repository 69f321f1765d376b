/// A kind of activity: how its element is read, shown, evaluated and summed up.
///
/// Everything is a value in and a value out: no clock, no store, no request, no participant. Chance comes from
/// the attempt's seed. What a learner may see (`Prompt`) and what only evaluation may see (`Key`) are two types;
/// `view` is never given the key, so that no view can give an answer away.
///
/// The laws that every type keeps, and that `ActivityKitTesting` checks:
/// 1. `read` returns nil exactly when it added an error to the reading.
/// 2. `view` and `evaluate` give equal results for equal arguments.
/// 3. `evaluate` is total: whatever the response holds, it gives an outcome or a `ResponseError`.
/// 4. A view names every control, each name once, and labels it.
/// 5. Two definitions that differ only in what is right have equal views.
/// 6. `carry`, `record` and `summary` are total, too.
public protocol ActivityType: Sendable {
  /// What a learner may see.
  associatedtype Prompt: Codable & Sendable
  /// What only evaluation may see.
  associatedtype Key: Codable & Sendable

  /// What the type is called, what its element may hold, and samples of it. It never changes while the type is
  /// registered.
  var descriptor: ActivityDescriptor { get }

  /// Reads the definition that an author wrote. Its structure was checked against the schema before.
  ///
  /// - Parameter reading: takes what is wrong, and gives the files beside the module.
  /// - Returns: nil where the definition cannot be used; then at least one error is in the reading.
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)?

  /// What to show, as data: the engine renders it.
  func view(of prompt: Prompt, given state: AttemptState) throws -> [Control]

  /// What the response is worth. A type that is compiled in need not be `async`.
  ///
  /// The state's `previous` is nil here: an answer is worth the same whatever was answered before it. What builds on
  /// earlier answers keeps them in `stored`.
  func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) async throws(ResponseError) -> Outcome

  /// One plain sentence for staff and exports: what the person did.
  func summary(of response: Response, to prompt: Prompt) -> String

  /// The same for an activity that grows: with what the response left, which holds what was answered before. What
  /// `summary(of:to:)` says, for a type that says nothing else.
  ///
  /// - Parameter stored: the state of the outcome; nil where it left none.
  func summary(of response: Response, leaving stored: StoredState?, to prompt: Prompt) -> String

  /// What is kept of a response that was evaluated. Everything, for a type that says nothing else.
  func record(of response: Response, to prompt: Prompt) -> Recorded

  /// How an answer to an earlier version of the plugin is read; asked only where the versions differ. Not at all, for a
  /// type that says nothing else.
  func carry(_ earlier: EarlierAnswer, to prompt: Prompt) -> Carried

  /// How often it may be answered. As often as somebody likes, for a type that says nothing else.
  func attempts(at prompt: Prompt) -> Attempts

  /// What a sound definition asks of people, for checks of what modules say. A type need not say it.
  func outline(of element: Element) -> ActivityOutline
}

extension ActivityType {
  public func summary(of response: Response, leaving stored: StoredState?, to prompt: Prompt) -> String {
    summary(of: response, to: prompt)
  }

  public func record(of response: Response, to prompt: Prompt) -> Recorded { .all(response) }

  public func carry(_ earlier: EarlierAnswer, to prompt: Prompt) -> Carried {
    .again("The activity works in another way now.")
  }

  public func attempts(at prompt: Prompt) -> Attempts { .unlimited }
}

/// The key of a type whose responses are neither right nor wrong.
public struct NoKey: Codable, Sendable, Equatable {
  public init() {}
}
