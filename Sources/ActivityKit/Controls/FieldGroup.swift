/// Controls that belong together, under a title.
public struct FieldGroup: Sendable, Equatable, Codable {
  public let title: [Inline]
  public let hint: [Inline]
  public let controls: [Control]

  public init(title: [Inline], hint: [Inline] = [], controls: [Control]) {
    self.title = title
    self.hint = hint
    self.controls = controls
  }
}
