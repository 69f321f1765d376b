public import Curriculum

extension Explanation {
  /// What a person reads in a terminal: code and name, the text in lines of at most 80 characters, and the examples.
  public var page: String {
    let examples = [("Wrong", wrong), ("Right", right)].map { title, example in
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
      return "\(title):\n\n\(lines.joined(separator: "\n"))"
    }
    let parts = ["\(code) \(name) (\(severity.rawValue))", text.wrapped(at: 80)] + examples
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// The words in lines of at most `width` characters; a longer word has a line of its own.
  func wrapped(at width: Int) -> String {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
