/// What has happened so far in a story that branches: for each step what was told, what was chosen, and what came of
/// it. It takes no answer; a `choices` control for what comes next usually follows.
public struct StepPath: Sendable, Equatable, Codable {
  public let steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }

  public struct Step: Sendable, Equatable, Codable {
    /// What happened, a paragraph each.
    public let told: [[Inline]]
    /// What was chosen then; nil where there was no choice.
    public let chosen: [Inline]?
    /// What is said of that choice.
    public let remark: [Inline]?

    public init(told: [[Inline]], chosen: [Inline]? = nil, remark: [Inline]? = nil) {
      self.told = told
      self.chosen = chosen
      self.remark = remark
    }
  }
}
