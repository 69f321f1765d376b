import ActivityKit

extension ControlRenderer {
  /// A group of radio buttons or checkboxes under its question.
  func html(_ choices: Choices, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: choices.name)
    let hintID = "\(id(of: choices.name)):hint"
    let hint: HTML =
      choices.isMultiple
      ? "<p class=\"hint\" id=\"\(hintID)\">\(words("choices.several.\(responses.rawValue)"))</p>\n" : .empty
    let described = [choices.isMultiple ? hintID : nil, remark?.id].compactMap(\.self)
    return """
      <fieldset class="question"\(Self.description(described))>
      <legend>\(HTML(choices.question))</legend>
      \(hint)<div class="options">
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
        value="\(option.id)"\(checked)><span>\(HTML(option.label))</span></label>

        """
    }.joined()
  }

  static func description(_ ids: [String]) -> HTML {
    ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }
}
