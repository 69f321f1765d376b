import ActivityKit

/// What an outcome or a refusal says of each field, as HTML to stand under the field.
struct FieldRemarks {
  private let remarks: [String: HTML]
  private let idPrefix: String

  struct Remark {
    /// What the field's group names as its description.
    let id: String
    let html: HTML
  }

  init(state: ActivityView.State, idPrefix: String, words: ForeignWords) {
    self.idPrefix = idPrefix
    switch state {
    case .fresh:
      remarks = [:]
    case .answered(_, let outcome):
      remarks = Dictionary(outcome.items.map { ($0.field, Self.feedback($0, words)) }) { $0 + $1 }
    case .refused(let problems):
      remarks = Dictionary(
        problems.map { problem -> (String, HTML) in
          let reason = words("response.\(problem.reason.rawValue)")
          return (problem.field, "<p class=\"error\">\(Icon.not.html)\(words("problem.label")) \(reason)</p>\n")
        }
      ) { $0 + $1 }
    }
  }

  func remark(on field: String) -> Remark? {
    guard let words = remarks[field] else { return nil }
    let id = "\(idPrefix):\(field):remark"
    return Remark(id: id, html: "<div class=\"remark\" id=\"\(id)\">\n\(words)</div>\n")
  }

  /// Right or not yet, in words and with a sign, then the author's words.
  private static func feedback(_ item: Outcome.Item, _ words: ForeignWords) -> HTML {
    let lines = item.feedback.map { line -> HTML in "<p>\(line)</p>\n" }.joined()
    guard !item.isRight else {
      return """
        <div class="feedback feedback-right">
        <p class="feedback-verdict">\(Icon.done.html)\(words("feedback.right"))</p>
        \(lines)</div>

        """
    }
    let must: HTML = item.isCritical ? "<p>\(words("feedback.critical"))</p>\n" : .empty
    return """
      <div class="feedback feedback-not-yet">
      <p class="feedback-verdict">\(Icon.not.html)\(words("feedback.not-yet"))</p>
      \(lines)\(must)</div>

      """
  }
}
