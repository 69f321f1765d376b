/// What an activity type says of itself.
public struct ActivityDescriptor: Sendable {
  /// The version of the contract that the type keeps.
  public let contract: ContractVersion
  /// Counts up when the meaning of definitions or responses changes; from 1. It is kept with each answer.
  public let version: Int
  /// The element that authors write. Its name is the type's name.
  public let schema: ElementSchema
  /// The completion modes that make sense for the type; an author's `requires` must be one of them.
  public let modes: Set<CompletionMode>
  /// What a response is, so that pages do not speak of right and wrong where nothing is.
  public let responses: ResponseKind
  /// Whether an outcome leaves a state for the next response: what has no state is answered faster.
  public let keepsState: Bool
  /// Whether another version can take the type's place while the program runs, as with what is dropped in: forms then
  /// say by which version they were made, and whoever is in the middle goes on with it.
  public let isReplaceable: Bool
  /// What is kept of a response, in a few words for the privacy notice.
  public let captures: String
  /// Complete definitions as an author would write them, at least two, for tests, templates, the gallery and the
  /// reference.
  public let samples: [Sample]
  /// Definitions that differ in nothing but their right answers: their views must be equal. At least one pair where
  /// responses are judged.
  public let twins: [Twins]
  /// What stands behind each diagnostic that `read` may add. A plugin outside of the project gives its codes letters of
  /// its own: `ACME0001`.
  public let explanations: [Explanation]

  public init(
    contract: ContractVersion = .one, version: Int, schema: ElementSchema, modes: Set<CompletionMode>,
    responses: ResponseKind = .judged, keepsState: Bool = false,
    isReplaceable: Bool = false, captures: String, samples: [Sample],
    twins: [Twins] = [],
    explanations: [Explanation] = []
  ) {
    self.contract = contract
    self.version = version
    self.schema = schema
    self.modes = modes
    self.responses = responses
    self.keepsState = keepsState
    self.isReplaceable = isReplaceable
    self.captures = captures
    self.samples = samples
    self.twins = twins
    self.explanations = explanations
  }

  /// The type's name: `quiz`.
  public var name: String { schema.name }

  /// A definition as an author would write it. One that needs nothing else is written as a string.
  public struct Sample: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// With the language's namespace.
    public let definition: String
    /// A response that passes, or completes it where nothing is right or wrong; nil where trying out what the view
    /// offers finds one.
    public let right: Response?
    /// A response that can be evaluated and does not pass; nil where there is none, or where trying finds one.
    public let wrong: Response?
    /// The files beside the module that it uses, by name.
    public let files: [String: [UInt8]]

    public init(
      _ definition: String, right: Response? = nil, wrong: Response? = nil, files: [String: [UInt8]] = [:]
    ) {
      self.definition = definition
      self.right = right
      self.wrong = wrong
      self.files = files
    }

    public init(stringLiteral definition: String) { self.init(definition) }
  }

  /// Two definitions that ask the same and differ in what is right.
  public struct Twins: Sendable {
    public let one: Sample
    public let other: Sample

    public init(_ one: Sample, _ other: Sample) {
      self.one = one
      self.other = other
    }
  }
}

/// A version of the contract between the engine and a plugin. What a later version adds does not change an earlier one.
public enum ContractVersion: Int, Sendable, Comparable, CaseIterable {
  case one = 1

  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
