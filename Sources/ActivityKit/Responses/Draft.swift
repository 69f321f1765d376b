/// An answer that is not sent yet. Without JavaScript, what needs several steps (a sequence, a message on a board) is
/// done by buttons in the form: each sends the draft with one edit, the server makes the edit and shows the page again,
/// and nothing is recorded or evaluated.
public struct Draft: Sendable, Equatable {
  public let response: Response

  public init(_ response: Response) { self.response = response }

  /// The most values that a field can grow to by edits.
  public static let mostValues = 200

  /// The draft after one edit; unchanged where the edit does not fit what it holds.
  public func applying(_ edit: DraftEdit) -> Draft {
    let field = edit.field
    var values = response[field]
    switch edit.change {
    case .append(let value):
      guard values.count < Self.mostValues else { return self }
      values.append(value)
    case .dropLast:
      guard !values.isEmpty else { return self }
      values.removeLast()
    case .clear: values = []
    case .set(let value): values = [value]
    case .up(let value):
      guard let place = values.firstIndex(of: value), place > 0 else { return self }
      values.swapAt(place, place - 1)
    case .down(let value):
      guard let place = values.firstIndex(of: value), place + 1 < values.count else { return self }
      values.swapAt(place, place + 1)
    }
    return Draft(response.setting(field, to: values))
  }
}

/// One edit of a draft: which field, and what is done to its values.
public struct DraftEdit: Sendable, Hashable {
  public let field: String
  public let change: Change

  public init(_ field: String, _ change: Change) {
    self.field = field
    self.change = change
  }

  public enum Change: Sendable, Hashable {
    /// Adds a value at the end.
    case append(String)
    /// Takes the last value away.
    case dropLast
    /// Takes every value away.
    case clear
    /// Puts one value in the place of all.
    case set(String)
    /// Moves a value one place towards the beginning.
    case up(String)
    /// Moves a value one place towards the end.
    case down(String)
  }
}

extension DraftEdit: CustomStringConvertible {
  /// How a button carries the edit: `up:order:washing`. A field's name holds no colon.
  public var description: String {
    switch change {
    case .append(let value): "append:\(field):\(value)"
    case .dropLast: "drop-last:\(field):"
    case .clear: "clear:\(field):"
    case .set(let value): "set:\(field):\(value)"
    case .up(let value): "up:\(field):\(value)"
    case .down(let value): "down:\(field):\(value)"
    }
  }

  /// Reads what `description` gives; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[1].isEmpty else { return nil }
    let change: Change
    switch parts[0] {
    case "append": change = .append(parts[2])
    case "drop-last": change = .dropLast
    case "clear": change = .clear
    case "set": change = .set(parts[2])
    case "up": change = .up(parts[2])
    case "down": change = .down(parts[2])
    default: return nil
    }
    self.init(parts[1], change)
  }
}

extension Control {
  /// Whether an edit is one that the control, or one inside of it, offers.
  public func offers(_ edit: DraftEdit) -> Bool { all.contains { $0.ownEdits.contains(edit) } }

  /// The edits that the control offers with what it now shows.
  public var edits: [DraftEdit] { all.flatMap(\.ownEdits) }

  private var ownEdits: [DraftEdit] {
    switch self {
    case .order(let order):
      order.items.flatMap { [DraftEdit(order.name, .up($0.id)), DraftEdit(order.name, .down($0.id))] }
    case .board(let board):
      board.cells.map { DraftEdit(board.name, .append($0.id)) }
        + [DraftEdit(board.name, .dropLast), DraftEdit(board.name, .clear)]
        + board.pages.map { DraftEdit(board.pageField, .set($0.id)) }
    default: []
    }
  }
}
