public import ActivityKit

/// A communication board, of the Open Board Format, with which a message is made.
///
/// Any way to make the message counts, and nobody is slow: it is done when the message is there.
public struct CommunicationBoard: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: BoardLanguage.board, modes: [.passed, .answered], captures: "the words of the message",
    samples: BoardSamples.all, twins: BoardSamples.twins, explanations: BoardExplanations.all)

  /// The name of the one control.
  static let control = "message"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    /// Without a message.
    let board: Board
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    /// Any of them will do.
    let messages: [BoardMessage]
    let isAnyOrder: Bool
    /// Whether other words may stand in it, too.
    let allowsMore: Bool
    let right: String?
    let notYet: String?
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    BoardReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let board = prompt.board
    let known = Set(board.cells.map(\.id))
    return [
      .board(
        Board(
          name: board.name, question: board.question, target: board.target, isAnyOrder: board.isAnyOrder,
          pages: board.pages, page: state.previous?[board.pageField].first,
          message: (state.previous?[board.name] ?? []).filter(known.contains), license: board.license))
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let made = response[Self.control]
    var check = ResponseCheck(response)
    if made.isEmpty {
      check.report(Self.control, .unanswered)
    } else if made.count > Board.longestMessage {
      check.report(Self.control, .tooMany)
    } else {
      check.several(Self.control, of: prompt.board.cells.map(\.id))
    }
    try check.finish()
    let best = key.messages.map { share(of: $0, in: made, key) }.max() ?? Percentage(0)
    let passed = best == Percentage(100)
    return Outcome(
      score: best, passed: passed,
      items: [Outcome.Item(field: Self.control, isRight: passed, credit: best, feedback: [])],
      feedback: [passed ? key.right : key.notYet].compactMap(\.self))
  }

  private func share(of message: BoardMessage, in made: [String], _ key: Key) -> Percentage {
    let all = key.allowsMore ? message.words.count : max(message.words.count, made.count)
    return Percentage(message.count(in: made, isAnyOrder: key.isAnyOrder), of: all)
  }

  /// Which page was open is nobody's business.
  public func record(of response: Response, to prompt: Prompt) -> Recorded {
    .all(response.keeping([Self.control]))
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let words = Dictionary(prompt.board.cells.map { ($0.id, $0.words) }) { first, _ in first }
    let made = response[Self.control].prefix(Board.longestMessage).compactMap { words[$0] }
    return made.isEmpty ? "Made no message." : "Made the message: \(made.joined(separator: " · "))"
  }

  /// A minute: to find one's way on the board, and to make the message.
  public func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 60) }
}
