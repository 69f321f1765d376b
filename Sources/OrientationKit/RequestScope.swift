/// Which request is being answered: the log keeps it with each event, so that an event and a line in the server's own log
/// can be brought together.
///
/// It goes with the task and not through every call: no decision depends on it.
///
/// ```swift
/// try await RequestScope.$id.withValue(request.id) { try await engine.answer(…) }
/// ```
public enum RequestScope {
  /// The request's name in the server's own log; nil where what happens answers no request.
  @TaskLocal public static var id: String?
}
