import ActivityKit

extension ControlRenderer {
  /// Items, each with a list to pick its partner from.
  func html(_ matcher: Matcher, _ remarks: FieldRemarks) -> HTML {
    let rows = matcher.items.map { item -> HTML in
      let field = matcher.field(of: item)
      let remark = remarks.remark(on: field)
      let input = firstInput(of: field)
      return """
        <div class="match">
        <label for="\(input)">\(html(item.picture, class: "option-picture"))\(HTML(item.label))</label>
        <select id="\(input)" name="\(field)"\(Self.description([remark?.id].compactMap(\.self)))>
        \(listed(matcher.partners, chosen: matcher.chosen[item.id]))</select>
        \(remark?.html ?? .empty)</div>

        """
    }.joined()
    return group("matcher", matcher.name, matcher.question, remarks, rows)
  }

  /// Running words with fields in them. Each gap says its name to whoever does not see where it stands.
  func html(_ blanks: Blanks, _ remarks: FieldRemarks) -> HTML {
    let paragraphs = blanks.paragraphs.map { pieces -> HTML in
      let inner = pieces.map { piece -> HTML in
        switch piece {
        case .words(let words): HTML(words)
        case .gap(let gap): html(gap, of: blanks, remarks)
        }
      }.joined()
      return "<p class=\"with-gaps\">\(inner)</p>\n"
    }.joined()
    let notes = blanks.gaps.compactMap { gap -> HTML? in
      remarks.remark(on: blanks.field(of: gap)).map { remark in
        "<div class=\"gap-remark\">\n<p class=\"gap-name\">\(gap.label)</p>\n\(remark.html)</div>\n"
      }
    }.joined()
    return group("blanks", blanks.name, blanks.question, remarks, paragraphs + notes)
  }

  private func html(_ gap: Blanks.Gap, of blanks: Blanks, _ remarks: FieldRemarks) -> HTML {
    let field = blanks.field(of: gap)
    let described = Self.description([remarks.remark(on: field)?.id].compactMap(\.self))
    let input = firstInput(of: field)
    let label: HTML = "<label class=\"visually-hidden\" for=\"\(input)\">\(gap.label)</label>"
    guard gap.options.isEmpty else {
      return label
        + """
        <select class="gap" id="\(input)" name="\(field)"\(described)>
        \(listed(gap.options, chosen: gap.value))</select>
        """
    }
    let size = min(max(gap.maximumLength, 4), 24)
    return label
      + """
      <input class="gap" type="text" id="\(input)" name="\(field)" value="\(gap.value)" size="\(size)" \
      maxlength="\(gap.maximumLength)" autocomplete="off"\(described)>
      """
  }

  /// The options of a list, after a first one that stands for no choice.
  private func listed(_ options: [Choices.Option], chosen: String?) -> HTML {
    let none: HTML = "<option value=\"\"\(words.attribute)>\(words.messages("control.choose"))</option>\n"
    return none
      + options.map { option -> HTML in
        let selected: HTML = option.id == chosen ? " selected" : .empty
        return "<option value=\"\(option.id)\"\(selected)>\(option.label.plain)</option>\n"
      }.joined()
  }

  /// Parts under one question.
  func group(
    _ kind: String, _ name: String, _ question: [Inline], _ remarks: FieldRemarks, _ parts: HTML
  ) -> HTML {
    let remark = remarks.remark(on: name)
    let described = Self.description([remark?.id].compactMap(\.self))
    let questionID = "\(id(of: name)):question"
    return """
      <div class="question \(kind)" role="group" aria-labelledby="\(questionID)"\(described)>
      <p class="group-question" id="\(questionID)">\(HTML(question))</p>
      \(remark?.html ?? .empty)\(parts)</div>

      """
  }
}
