public import Curriculum

/// What an activity asks of people, for those who check what modules say: never shown to a learner.
///
/// A type describes its questions with the elements that the author wrote, so that a check can point at them.
public struct ActivityOutline: Sendable {
  /// How long a student needs for the activity, roughly, reading it included.
  public let seconds: Int
  /// The questions that offer answers to choose from.
  public let questions: [Question]

  public init(seconds: Int, questions: [Question] = []) {
    self.seconds = seconds
    self.questions = questions
  }

  /// One question and the answers that it offers.
  public struct Question: Sendable {
    public let prompt: Element
    /// In the author's order.
    public let options: [Option]
    /// Whether learners meet the options in an order of chance.
    public let isShuffled: Bool

    public init(prompt: Element, options: [Option], isShuffled: Bool) {
      self.prompt = prompt
      self.options = options
      self.isShuffled = isShuffled
    }
  }

  /// One answer to choose from.
  public struct Option: Sendable {
    /// Holds the words to choose by, and, where there is one, the feedback.
    public let element: Element
    public let isRight: Bool
    /// What is said to somebody who chose it; nil where nothing is.
    public let feedback: Element?

    public init(element: Element, isRight: Bool, feedback: Element?) {
      self.element = element
      self.isRight = isRight
      self.feedback = feedback
    }
  }
}

extension ActivityType {
  /// A minute, and no questions with options: right for a type that says nothing better.
  public func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 60) }
}
