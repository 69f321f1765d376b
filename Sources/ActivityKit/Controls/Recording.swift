/// Something to hear or to watch, with questions at places where it is good to pause.
public struct Recording: Sendable, Equatable, Codable {
  /// What is played, with its captions, its transcript and its description.
  public let media: Block.Media
  /// In the order of their times.
  public let pauses: [Pause]

  public init(media: Block.Media, pauses: [Pause] = []) {
    self.media = media
    self.pauses = pauses
  }

  /// A place to stop and think.
  public struct Pause: Sendable, Equatable, Codable {
    /// From the beginning.
    public let seconds: Int
    public let question: Choices

    public init(seconds: Int, question: Choices) {
      self.seconds = seconds
      self.question = question
    }
  }
}
