public import ActivityKit
internal import Authoring

/// The activity type that a bundle declares.
public struct BundleActivity: ActivityType {
  public let descriptor: ActivityDescriptor
  public let bundle: DroppedBundle
  /// Runs the bundle's script; nil where it has none.
  let runner: ScriptRunner?
  let onWaiting: @Sendable (_ bundle: String, _ reason: ScriptFailure) -> Void
  /// Holds definitions against the declaration first, where they were checked against that of another version.
  private let structure: DocumentCheck?

  /// - Parameters:
  ///   - runner: nil where the bundle has no script, or where nothing is to be evaluated.
  ///   - isOtherVersion: whether another version of the bundle is used now, by which definitions are checked.
  ///   - onWaiting: is told why an answer could not be evaluated; never what was answered.
  public init(
    _ bundle: DroppedBundle, runner: ScriptRunner?, isOtherVersion: Bool = false,
    onWaiting: @escaping @Sendable (_ bundle: String, _ reason: ScriptFailure) -> Void = { _, _ in }
  ) {
    self.onWaiting = onWaiting
    structure = isOtherVersion ? DocumentCheck(root: bundle.declaration.schema) : nil
    self.bundle = bundle
    self.runner = runner
    let files = bundle.media.beside
    descriptor = ActivityDescriptor(
      version: bundle.version, schema: bundle.declaration.schema, modes: bundle.modes, responses: bundle.responses,
      isReplaceable: true, captures: bundle.captures,
      samples: bundle.samples.map { .init($0.definition, right: $0.right, wrong: $0.wrong, files: files) },
      twins: BundleTwins(declaration: bundle.declaration).pairs(of: bundle))
  }

  /// Starts what runs the bundle's script, if it has one.
  ///
  /// - Throws: why the script cannot be run.
  public func start() async throws(ScriptFailure) { try await runner?.start() }

  /// Whether both are one and the same, with one process for their script.
  public func isSame(as other: BundleActivity) -> Bool {
    runner === other.runner && bundle.id == other.bundle.id && bundle.version == other.bundle.version
  }

  /// Why the script is run no more; nil while it can be.
  public var refusal: ScriptFailure? { runner?.refusal }

  /// What a learner may see: the view without what was answered, and the definition without answers.
  public struct Prompt: Codable, Sendable {
    let view: BundleView
    /// The definition without answers as scripts get it; empty where there is no script.
    let json: String
    /// The language in which the bundle speaks.
    let language: String
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable {
    let rules: ScoringRules?
    /// The whole definition as scripts get it; empty where there is no script.
    let json: String
  }

  /// The view is made here, once: it depends on nothing but the definition and its language.
  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    if let problem = structure?.diagnostics(for: element).first(where: { $0.severity == .error }) {
      reading.report(problem)
      return nil
    }
    let shown = Definition(element, bundle.declaration, isForLearners: true)
    let whole = Definition(element, bundle.declaration, isForLearners: false)
    let words = bundle.messages.words(for: element, in: &reading)
    guard let bytes = bundle.template.filled(with: shown, messages: words) else {
      reading.report(refusal(of: element, "what comes out of view.mustache is far too long"))
      return nil
    }
    var viewing = ViewReading(
      reading, bundle: bundle.id, media: bundle.media, written: Set(bundle.declaration.schema.files(in: element)))
    let (view, diagnostics) = ViewReader().read(bytes, in: &viewing)
    reading = viewing.reading
    guard var view else {
      for mistake in diagnostics.prefix(5) {
        reading.report(refusal(of: element, mistake.message, mistake.help))
      }
      return nil
    }
    guard !view.fields.isEmpty || bundle.modes == [.viewed] else {
      reading.report(refusal(of: element, "the view asks for nothing"))
      return nil
    }
    let rules = bundle.rules?.rules(for: whole, messages: words)
    if let field = rules?.impossibleField(among: view.controls) {
      reading.report(
        .error(
          "bundle.nothing-right", "no answer to \"\(field)\" could be right", at: element,
          expected: "one that is marked as right",
          help: "mark exactly one, as the reference shows: orient schema --reference --plugins FOLDER"))
      return nil
    }
    // What a script finds right, nobody knows; most authors write it down in that order.
    view.begin { order in rules.map { $0.order(of: order.name) ?? [] } ?? order.items.map(\.id) }
    if let name = rules.flatMap(view.orderShownRight) {
      reading.report(
        refusal(of: element, "<order name=\"\(name)\"> begins in its right order", ["write shuffle=\"true\" there"]))
      return nil
    }
    return (
      Prompt(view: view, json: bundle.runsCode ? shown.json : "", language: reading.language),
      Key(rules: rules, json: bundle.runsCode ? whole.json : "")
    )
  }

  private func refusal(of element: Element, _ reason: String, _ help: [String] = []) -> Diagnostic {
    Diagnostic(
      "bundle.view", "the bundle \(bundle.id) cannot show this: \(reason)", at: .element(element.position),
      help: help + ["correct view.mustache of the bundle, or what you wrote"])
  }

  public func view(of prompt: Prompt, given state: AttemptState) throws -> [Control] { prompt.view.shown(given: state) }

  /// One plain sentence, made of what the options say.
  public func summary(of response: Response, to prompt: Prompt) -> String {
    let parts = prompt.view.words(for: response)
    return parts.isEmpty ? "Answered \(bundle.title)." : "Answered: " + parts.joined(separator: "; ") + "."
  }

  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 20 + element.text.split(separator: " ").count / 2)
  }
}
