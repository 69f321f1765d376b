/// `a`, `a or b`, `a, b or c`.
func oneOf(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// `one` for 1, `other` for any other number, with the number before it.
func counted(_ count: Int, _ one: String, _ other: String) -> String { "\(count) \(count == 1 ? one : other)" }

/// What an author wrote, in quotation marks and short enough for a line.
func quoted(_ text: String) -> String { text.count > 60 ? "\"\(text.prefix(57))…\"" : "\"\(text)\"" }
