/// What somebody answered when the plugin had another version.
public struct EarlierAnswer: Sendable, Equatable {
  /// The plugin's version then.
  public let version: Int
  public let response: Response
  public let stored: StoredState?

  public init(version: Int, response: Response, stored: StoredState?) {
    self.version = version
    self.response = response
    self.stored = stored
  }
}

/// How an answer to another version of a plugin is read.
public enum Carried: Sendable, Equatable {
  /// As if this version had taken it.
  case asIs
  /// As this response and this state.
  case changed(Response, StoredState?)
  /// Not at all: the activity begins anew, and the reason is shown, a plain sentence. What was completed stays
  /// completed: only an author's revision asks for it again.
  case again(String)
}
