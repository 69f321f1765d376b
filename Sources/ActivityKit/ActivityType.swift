/// A kind of activity: how its element is read, shown, evaluated and summed up.
///
/// Everything is a value in and a value out: no clock, no store, no request, no participant. Chance comes from
/// the attempt's seed. What a learner may see (`Prompt`) and what only evaluation may see (`Key`) are two types;
/// `view` is never given the key, so that no view can give an answer away.
///
/// The laws that every type keeps:
/// 1. `read` returns nil exactly when it added an error to the diagnostics.
/// 2. `view` and `evaluate` give equal results for equal arguments.
/// 3. `evaluate` is total: whatever the response holds, it gives an outcome or a `ResponseError`.
/// 4. A view names every control, and each name once.
public protocol ActivityType: Sendable {
  /// What a learner may see.
  associatedtype Prompt: Codable & Sendable
  /// What only evaluation may see.
  associatedtype Key: Codable & Sendable

  /// What the type is called, what its element may hold, and samples of it.
  static var descriptor: ActivityDescriptor { get }

  /// Reads the definition that an author wrote. Its structure was checked against the schema before.
  ///
  /// - Returns: nil where the definition cannot be used; then at least one error is in `diagnostics`.
  func read(_ element: Element, diagnostics: inout [Diagnostic]) -> (prompt: Prompt, key: Key)?

  /// What to show, as data: the engine renders it.
  func view(of prompt: Prompt, given state: AttemptState) throws -> [Control]

  /// What the response is worth. A type that is compiled in need not be `async`.
  ///
  /// The state's `previous` is nil here: an answer is worth the same whatever was answered before it.
  func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) async throws(ResponseError) -> Outcome

  /// One plain sentence for staff and exports: what the person did.
  func summary(of response: Response, to prompt: Prompt) -> String

  /// What a sound definition asks of people, for checks of what modules say. A type need not say it.
  func outline(of element: Element) -> ActivityOutline
}

/// The key of a type whose responses are neither right nor wrong.
public struct NoKey: Codable, Sendable, Equatable {
  public init() {}
}
