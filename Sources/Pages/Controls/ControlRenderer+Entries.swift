import ActivityKit

extension ControlRenderer {
  func html(_ text: TextEntry, _ remarks: FieldRemarks) -> HTML {
    let field = id(of: text.name)
    let limit = "\(field):limit"
    let starters = starters(text)
    let limitHint: HTML =
      "<p class=\"hint\" id=\"\(limit)\">\(words("text.limit", count: text.maximumLength))</p>\n"
    let input: (String) -> HTML = { described in
      let about = Self.description([described])
      return text.lines == .one
        ? "<input type=\"text\" id=\"\(self.firstInput(of: text.name))\" name=\"\(text.name)\" "
          + "value=\"\(text.value)\" maxlength=\"\(text.maximumLength)\" autocomplete=\"off\"\(about)>\n"
        : "<textarea id=\"\(self.firstInput(of: text.name))\" name=\"\(text.name)\" rows=\"5\" "
          + "maxlength=\"\(text.maximumLength)\"\(about)>\n\(text.value)</textarea>\n"
    }
    return self.field(
      text.name, text.label, text.hint, isOptional: text.isOptional, others: [starters?.id, limit], remarks,
      before: (starters?.html ?? .empty) + limitHint, after: symbols(text, remarks), input)
  }

  private func starters(_ text: TextEntry) -> (id: String, html: HTML)? {
    guard !text.starters.isEmpty else { return nil }
    let id = "\(id(of: text.name)):starters"
    let items = text.starters.map { starter -> HTML in "<li>\(starter)</li>\n" }.joined()
    return (
      id,
      """
      <div class="starters" id="\(id)">
      <p class="hint">\(words("text.starters"))</p>
      <ul>
      \(items)</ul>
      </div>

      """
    )
  }

  private func symbols(_ text: TextEntry, _ remarks: FieldRemarks) -> HTML {
    guard !text.symbols.isEmpty else { return .empty }
    let remark = remarks.remark(on: text.symbolField)
    let options = options(text.symbols, name: text.symbolField, chosen: text.chosenSymbols, isMultiple: true)
    return """
      <fieldset class="symbols"\(Self.description([remark?.id].compactMap(\.self)))>
      <legend>\(words("text.symbols"))</legend>
      <div class="options options-wide">
      \(options)</div>
      \(remark?.html ?? .empty)</fieldset>

      """
  }

  func html(_ number: NumberEntry, _ remarks: FieldRemarks) -> HTML {
    let range = range(
      number.minimum.map(NumberEntry.written), number.maximum.map(NumberEntry.written), of: number.name
    ) { "number.\($0)" }
    let unitID = "\(id(of: number.name)):unit"
    let unit: HTML = number.unit.map { " <span class=\"unit\" id=\"\(unitID)\">\($0)</span>" } ?? .empty
    let mode: HTML = number.step?.truncatingRemainder(dividingBy: 1) == 0 ? "numeric" : "decimal"
    return field(
      number.name, number.label, number.hint, isOptional: number.isOptional,
      others: [range?.id, number.unit == nil ? nil : unitID], remarks, before: range?.html ?? .empty
    ) { described in
      """
      <div class="with-unit"><input type="text" inputmode="\(mode)" id="\(firstInput(of: number.name))" \
      name="\(number.name)" value="\(number.value)" autocomplete="off"\(Self.description([described]))>\(unit)</div>

      """
    }
  }

  func html(_ date: DateEntry, _ remarks: FieldRemarks) -> HTML {
    let range = range(date.earliest, date.latest, of: date.name) { "date.\($0)" }
    let minimum: HTML = date.earliest.map { " min=\"\($0)\"" } ?? .empty
    let maximum: HTML = date.latest.map { " max=\"\($0)\"" } ?? .empty
    return field(
      date.name, date.label, date.hint, isOptional: date.isOptional, others: [range?.id], remarks,
      before: range?.html ?? .empty
    ) { described in
      """
      <input type="date" id="\(firstInput(of: date.name))" name="\(date.name)" value="\(date.value)"\
      \(minimum)\(maximum)\(Self.description([described]))>

      """
    }
  }

  /// From where to where, in words; nil where both ends are open.
  private func range(
    _ from: String?, _ to: String?, of field: String, key: (_ ends: String) -> String
  ) -> (id: String, html: HTML)? {
    let said: HTML
    switch (from, to) {
    case (let from?, let to?): said = words(key("between"), ["from": from, "to": to])
    case (let from?, nil): said = words(key("from"), ["from": from])
    case (nil, let to?): said = words(key("to"), ["to": to])
    case (nil, nil): return nil
    }
    let id = "\(id(of: field)):range"
    return (id, "<p class=\"hint\" id=\"\(id)\">\(said)</p>\n")
  }

  /// A label, what helps, and the input that all of it describes.
  private func field(
    _ name: String, _ label: [Inline], _ hint: [Inline], isOptional: Bool, others: [String?], _ remarks: FieldRemarks,
    before: HTML, after: HTML = .empty, _ input: (_ described: String) -> HTML
  ) -> HTML {
    let remark = remarks.remark(on: name)
    let hint = self.hint(hint, of: name)
    let described = ([hint?.id] + others + [remark?.id]).compactMap(\.self).joined(separator: " ")
    return """
      <div class="question entry">
      <label for="\(firstInput(of: name))">\(HTML(label))\(optional(isOptional))</label>
      \(hint?.html ?? .empty)\(before)\(input(described))\(remark?.html ?? .empty)\(after)</div>

      """
  }
}
