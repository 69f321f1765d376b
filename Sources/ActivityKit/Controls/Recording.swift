/// Something to hear or to watch, with questions at places where it is good to pause.
public struct Recording: Sendable, Equatable, Codable {
  /// What is played, with its captions, its transcript and its description.
  public let media: Block.Media
  /// In the order of their times.
  public let pauses: [Pause]
  /// The part that is played; nil for all of it.
  public let stretch: Stretch?

  public init(media: Block.Media, pauses: [Pause] = [], stretch: Stretch? = nil) {
    self.media = media
    self.pauses = pauses
    self.stretch = stretch
  }

  /// A part of a recording, in seconds from its beginning: a player begins and stops there by itself.
  public struct Stretch: Sendable, Equatable, Codable {
    public let from: Int
    /// Nil for a part that goes on to the end.
    public let to: Int?

    public init(from: Int, to: Int?) {
      self.from = from
      self.to = to
    }
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
