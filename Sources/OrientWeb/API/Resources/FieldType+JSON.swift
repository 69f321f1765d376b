internal import Curriculum
internal import Tracking

extension FieldType {
  static let names = ["boolean", "number", "days", "date", "choice", "text", "person", "schedule"]

  /// How the API names the type.
  var name: String {
    switch self {
    case .boolean: "boolean"
    case .number: "number"
    case .days: "days"
    case .date: "date"
    case .choice: "choice"
    case .text: "text"
    case .person: "person"
    case .schedule: "schedule"
    }
  }

  var options: [Option] { if case .choice(let options) = self { options } else { [] } }

  /// What an answer is in JSON.
  static let answer = Shape.maybe(.either([.boolean, .number, .text(TextShape(.plain, length: 0...500))]))

  /// An answer of the record in JSON: null where there is none.
  func json(of answer: String?) -> JSON {
    guard let answer, !answer.isEmpty else { return .null }
    switch self {
    case .boolean where accepts(answer): return .bool(answer == "true")
    case .days, .number: return Int(answer).map(JSON.integer) ?? Double(answer).map(JSON.number) ?? .string(answer)
    default: return .string(answer)
    }
  }

  /// The answer as the record keeps it, the empty one for null; nil where it is of another kind.
  func text(of json: JSON) -> String? {
    switch (self, json) {
    case (_, .null): ""
    case (.boolean, .bool(let flag)): flag ? "true" : "false"
    case (.days, .integer(let number)), (.number, .integer(let number)): String(number)
    case (.number, .number(let number)): String(number)
    case (.date, .string(let text)), (.choice, .string(let text)), (.text, .string(let text)),
      (.person, .string(let text)), (.schedule, .string(let text)):
      text
    default: nil
    }
  }

  /// What an answer has to be, in words.
  var expectation: String {
    switch self {
    case .boolean: "Expected true, false or null."
    case .number: "Expected a number or null."
    case .days: "Expected a whole number of days or null."
    case .date: "Expected a day, such as \"2027-06-30\", or null."
    case .choice(let options): "Expected one of \(options.map(\.value).joined(separator: ", ")), or null."
    case .text: "Expected a text or null."
    case .person: "Expected the id of a member of the group, or null."
    case .schedule: "Expected times of the week as a text, or null."
    }
  }
}
