import ActivityKit

extension ControlRenderer {
  /// A group of radio buttons or checkboxes under its question.
  func html(_ choices: Choices, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: choices.name)
    let severalID = "\(id(of: choices.name)):hint"
    let several: HTML =
      choices.isMultiple
      ? "<p class=\"hint\" id=\"\(severalID)\">\(words("choices.several.\(responses.rawValue)"))</p>\n" : .empty
    let described = [choices.isMultiple ? severalID : nil, remark?.id].compactMap(\.self)
    let picture: HTML = choices.picture == nil ? .empty : html(choices.picture, class: "question-picture") + "\n"
    let layout: HTML = choices.layout == .scale ? "options scale" : "options"
    return """
      <fieldset class="question"\(Self.description(described))>
      <legend>\(HTML(choices.question))\(optional(choices.isOptional))</legend>
      \(picture)\(several)\(opened(choices.hint))<div class="\(layout)">
      \(options(choices.options, name: choices.name, chosen: choices.chosen, isMultiple: choices.isMultiple))</div>
      \(remark?.html ?? .empty)</fieldset>

      """
  }

  /// One label an option, the input inside: the whole row is the target.
  func options(_ options: [Choices.Option], name: String, chosen: [String], isMultiple: Bool) -> HTML {
    let kind: HTML = isMultiple ? "checkbox" : "radio"
    return options.enumerated().map { index, option -> HTML in
      let checked: HTML = chosen.contains(option.id) ? " checked" : .empty
      return """
        <label class="option"><input type="\(kind)" id="\(id(of: name)):\(index + 1)" name="\(name)" \
        value="\(option.id)"\(checked)>\(html(option.picture, class: "option-picture"))\
        <span>\(HTML(option.label))</span></label>

        """
    }.joined()
  }

  /// One statement to tick.
  func html(_ confirmation: Confirmation, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: confirmation.name)
    let hint = hint(confirmation.hint, of: confirmation.name)
    let checked: HTML = confirmation.isTicked ? " checked" : .empty
    let described = Self.description([hint?.id, remark?.id].compactMap(\.self))
    return """
      <div class="question">
      <label class="option"><input type="checkbox" id="\(firstInput(of: confirmation.name))" \
      name="\(confirmation.name)" value="\(Confirmation.yes)"\(checked)\(described)>\
      <span>\(HTML(confirmation.statement))</span></label>
      \(hint?.html ?? .empty)\(remark?.html ?? .empty)</div>

      """
  }

  /// Help that is there for whoever opens it; nothing where there is none.
  func opened(_ hint: [Inline]) -> HTML {
    hint.isEmpty ? .empty : opened([hint])
  }

  func opened(_ paragraphs: [[Inline]]) -> HTML {
    """
    <details class="help">
    <summary>\(words("control.hint"))</summary>
    \(self.paragraphs(paragraphs))</details>

    """
  }
}
