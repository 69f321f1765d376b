/// What the checks say of a file, as a page shows it. Its words are in English, as in a terminal.
public struct PreviewRemark: Sendable {
  public let isError: Bool
  public let message: String
  /// Where it stands: the file, the line and the column.
  public let place: String
  /// The line in which it stands.
  public let line: String
  public let expected: String?
  public let help: [String]
  /// Such as `OK0301`.
  public let code: String?

  public init(
    isError: Bool, message: String, place: String, line: String, expected: String?, help: [String], code: String?
  ) {
    self.isError = isError
    self.message = message
    self.place = place
    self.line = line
    self.expected = expected
    self.help = help
    self.code = code
  }
}

extension PreviewRemark {
  func values(_ words: Messages) -> TemplateValues {
    [
      "isError": .flag(isError), "kind": .text(words(isError ? "preview.error" : "preview.warning")),
      "message": .text(message), "place": .text(place), "line": .text(line), "expected": .maybe(expected),
      "help": .list(help.map { ["step": .text($0)] }),
      "code": .maybe(code),
    ]
  }
}
