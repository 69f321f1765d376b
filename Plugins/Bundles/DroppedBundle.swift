internal import ActivityKit
internal import Authoring

/// A bundle that was read and has no mistakes: everything that its activities need.
public struct DroppedBundle: Sendable {
  /// The name of the element, too: `acme-timeline`.
  public let id: String
  public let version: Int
  public let title: String
  public let license: String
  let declaration: Declaration
  let template: ViewTemplate
  let messages: BundleMessages
  let media: BundleMedia
  let rules: RuleReader?
  /// The text of `evaluate.lua`; nil where none is asked for.
  public let script: [UInt8]?
  let captures: String
  let responses: ResponseKind
  let modes: Set<CompletionMode>
  let samples: [Sample]
  /// Those that its author wrote.
  let twins: [(one: String, other: String)]

  struct Sample: Sendable {
    let definition: String
    let right: Response?
    let wrong: Response?
  }

  /// Whether the declaration marks anything as an answer, so that views can be held against each other.
  public var marksAnswers: Bool { declaration.marksAnswers }

  /// Whether answers are evaluated by rules.
  public var hasRules: Bool { rules != nil }

  /// Whether answers are evaluated by a script.
  public var runsCode: Bool { script != nil }
}
