internal import ActivityKit

/// What a script gave back, held to the form of an outcome. It is foreign: nothing of it is believed.
struct ScriptedOutcome {
  private var score: Double?
  private var passed: Bool?
  private var items: [Item] = []

  private struct Item {
    var field: String?
    var isRight: Bool?
    var isCritical = false
    var feedback: [String] = []
  }

  /// - Parameters:
  ///   - fields: the fields of the view, which are all that can be spoken of.
  ///   - messages: what the bundle says, for feedback such as `{say.well-done}`; asked for only where there is some.
  /// - Throws: `ScriptFailure.result`, which says what is wrong.
  static func read(
    _ json: ArraySlice<UInt8>, fields: Set<String>, messages: () -> BundleWords
  ) throws(ScriptFailure) -> Outcome {
    var found = ScriptedOutcome()
    var scanner = JSONScanner(json)
    guard found.take(&scanner), scanner.isAtEnd(), let score = found.score, let passed = found.passed else {
      throw .result(
        "it has to be a table such as {score = 80, passed = true, items = {{field = \"pick\", right = true, "
          + "feedback = {\"Yes.\"}}}}")
    }
    guard (0...100).contains(score) else { throw .result("the score has to be from 0 to 100") }
    guard found.items.count <= 200 else { throw .result("there can be 200 items") }
    var items: [Outcome.Item] = []
    for item in found.items {
      guard let field = item.field, let isRight = item.isRight else { continue }
      guard fields.contains(field) else { throw .result("the view has no field \"\(field.prefix(60))\"") }
      guard item.feedback.count <= 10, item.feedback.allSatisfy({ $0.utf8.count <= 2000 }) else {
        throw .result("the feedback is too long")
      }
      items.append(
        Outcome.Item(
          field: field, isRight: isRight, isCritical: item.isCritical,
          feedback: item.feedback.map { said($0, messages) }))
    }
    return Outcome(score: Percentage(score), passed: passed, items: items)
  }

  private mutating func take(_ scanner: inout JSONScanner) -> Bool {
    scanner.object { scanner, key in
      switch key {
      case "score":
        score = scanner.number()
        return score != nil
      case "passed":
        passed = scanner.boolean()
        return passed != nil
      case "items":
        items = []
        return scanner.isNull()
          || scanner.list { scanner in
            guard let item = Self.item(&scanner) else { return false }
            items.append(item)
            return true
          }
      default: return scanner.skip()
      }
    }
  }

  /// Nil where it is no item.
  private static func item(_ scanner: inout JSONScanner) -> Item? {
    var item = Item()
    let isObject = scanner.object { scanner, key in
      switch key {
      case "field":
        item.field = scanner.string()
        return item.field != nil
      case "right":
        item.isRight = scanner.boolean()
        return item.isRight != nil
      case "critical":
        if scanner.isNull() { return true }
        guard let isCritical = scanner.boolean() else { return false }
        item.isCritical = isCritical
        return true
      case "feedback":
        item.feedback = []
        return scanner.isNull()
          || scanner.list { scanner in
            guard let words = scanner.string() else { return false }
            item.feedback.append(words)
            return true
          }
      default: return scanner.skip()
      }
    }
    return isObject && item.field != nil && item.isRight != nil ? item : nil
  }

  /// Feedback with what the bundle says in the place of its ids.
  private static func said(_ text: String, _ messages: () -> BundleWords) -> String {
    guard text.contains("{say.") else { return text }
    return messages().reduce(text) { $0.replacing("{say.\($1.key)}", with: $1.value.plain) }
  }
}
