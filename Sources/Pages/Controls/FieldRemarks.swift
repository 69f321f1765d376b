import ActivityKit

/// What an outcome or a refusal says of each field, as HTML to stand under the field.
struct FieldRemarks {
  private let remarks: [String: HTML]
  private let idPrefix: String
  /// The edit that was made last, where the form is a draft: the focus goes on from there.
  let edit: DraftEdit?

  struct Remark {
    /// What the field's group names as its description.
    let id: String
    let html: HTML
  }

  init(state: ActivityView.State, idPrefix: String, responses: ResponseKind, words: ForeignWords) {
    self.idPrefix = idPrefix
    if case .draft(let last) = state { edit = last } else { edit = nil }
    switch state {
    case .fresh, .waiting, .draft, .unsaved:
      remarks = [:]
    case .answered(_, let outcome):
      let said = outcome.items.filter { responses == .judged || !$0.feedback.isEmpty }
      remarks = Dictionary(said.map { ($0.field, Self.feedback($0, responses, words)) }) { $0 + $1 }
    case .refused(let problems):
      remarks = Dictionary(
        problems.map { problem -> (String, HTML) in
          let reason = words(responses.key(of: problem.reason))
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

  /// Right or not yet, in words and with a sign, then the author's words; those alone where nothing is right or wrong.
  private static func feedback(_ item: Outcome.Item, _ responses: ResponseKind, _ words: ForeignWords) -> HTML {
    let lines = item.feedback.map { line -> HTML in "<p>\(line)</p>\n" }.joined()
    guard responses == .judged else { return "<div class=\"feedback\">\n\(lines)</div>\n" }
    guard !item.isPartlyRight else {
      return """
        <div class="feedback feedback-not-yet">
        <p class="feedback-verdict">\(Icon.unknown.html)\(words("feedback.partly"))</p>
        \(lines)</div>

        """
    }
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

extension ResponseKind {
  /// The message for a problem: what is promised is not an answer.
  func key(of reason: ResponseError.Reason) -> String {
    switch (self, reason) {
    case (.agreement, .unanswered), (.agreement, .incomplete): "agreement.incomplete"
    case (.agreement, .noTriesLeft), (.personal, .noTriesLeft): "response.sent-already"
    default: "response.\(reason.rawValue)"
    }
  }
}
