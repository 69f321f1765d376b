internal import OrientationKit
internal import Pages
internal import Storage

/// A request whose parameters and body are as its endpoint asks.
struct Call: Sendable {
  /// Of the path and of the query, by name.
  let values: [String: String]
  let body: JSON
  /// What the client calls the request, so that it counts once.
  let key: RequestKey?
  /// What the client knows of the thing that it changes.
  let match: String?
  let language: Language

  /// A parameter of the path, or a member of the body that is a text; empty where there is none.
  subscript(name: String) -> String { values[name] ?? body[name]?.text ?? "" }
}

/// What an endpoint answers.
struct Reply: Sendable {
  let json: JSON
  /// Where the thing is that was made.
  let location: String?

  init(_ json: JSON, location: String? = nil) {
    self.json = json
    self.location = location
  }
}
