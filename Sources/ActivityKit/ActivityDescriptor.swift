/// What an activity type says of itself.
public struct ActivityDescriptor: Sendable {
  /// Counts up when the meaning of definitions or responses changes; from 1. It is kept with each answer.
  public let version: Int
  /// The element that authors write. Its name is the type's name.
  public let schema: ElementSchema
  /// The completion modes that make sense for the type; an author's `requires` must be one of them.
  public let modes: Set<CompletionMode>
  /// What a response is, so that pages do not speak of right and wrong where nothing is.
  public let responses: ResponseKind
  /// What is kept of a response, in a few words for the privacy notice.
  public let captures: String
  /// Complete definitions as an author would write them, at least two, for tests, templates and the reference.
  public let samples: [String]
  /// What stands behind each diagnostic that `read` may add. A plugin outside of the project gives its codes letters of
  /// its own: `ACME0001`.
  public let explanations: [Explanation]

  public init(
    version: Int, schema: ElementSchema, modes: Set<CompletionMode>, responses: ResponseKind = .judged,
    captures: String, samples: [String], explanations: [Explanation] = []
  ) {
    self.version = version
    self.schema = schema
    self.modes = modes
    self.responses = responses
    self.captures = captures
    self.samples = samples
    self.explanations = explanations
  }

  /// The type's name: `quiz`.
  public var name: String { schema.name }
}
