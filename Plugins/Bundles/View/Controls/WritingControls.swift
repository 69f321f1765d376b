internal import ActivityKit

/// Controls with something to write or to tick.
extension ViewLanguage {
  static let text = ViewControl(
    ElementSchema(
      "text", "Words of one's own. Chosen symbols come back as name.symbols.",
      attributes: [
        name, optional,
        .optional(
          "lines", .choice(TextEntry.Lines.allCases.map(\.rawValue)), default: "one", "how much room there is"),
        .optional("longest", .integer(1...4000), "how many characters fit"),
      ],
      children: [
        .one(label), .optional(hint),
        .any(ElementSchema("starter", "How a sentence could begin.", text: .required)),
        .any(option("symbol", "Something to choose beside the words, or instead of them.", hasPicture: true)),
      ],
      example: """
        <text name="why" lines="many"><label>Why did you wait?</label><starter>I waited because</starter>\
        <symbol id="glad">It made somebody glad.</symbol></text>
        """), fitting: ["why": ["I waited because she needed time."], TextEntry.symbolField(of: "why"): ["glad"]]
  ) { element, reading in
    .text(
      TextEntry(
        name: element.fieldName, label: element.words("label"), hint: element.words("hint"),
        lines: element["lines"].flatMap(TextEntry.Lines.init) ?? .one, maximumLength: element.whole("longest"),
        starters: element.elements(named: "starter").map(\.text), symbols: reading.options("symbol", of: element),
        isOptional: element.isTrue("optional")))
  }

  static let number = ViewControl(
    ElementSchema(
      "number", "A number.",
      attributes: [
        name, optional, .optional("unit", .text, "what is counted or measured, such as minutes"),
        .optional("minimum", .number, "the least that can be written"),
        .optional("maximum", .number, "the most that can be written"),
        .optional("step", .number, default: "any number", "the distance from one number to the next"),
      ], children: [.one(label), .optional(hint)],
      example: """
        <number name="long" minimum="0" maximum="60" unit="seconds"><label>How long did you wait?</label></number>
        """), fitting: ["long": ["12,5"]]
  ) { element, reading in
    func value(_ name: String) -> Double? { element[name].flatMap(Double.init) }
    if let least = value("minimum"), let most = value("maximum"), least > most {
      reading.report("the minimum of <number> is more than its maximum", at: element, "change one of them")
    }
    if let step = value("step"), step <= 0 {
      reading.report("the step of <number> is not more than 0", at: element, "write a step such as 1 or 0.5")
    }
    return .number(
      NumberEntry(
        name: element.fieldName, label: element.words("label"), hint: element.words("hint"), unit: element["unit"],
        minimum: value("minimum"), maximum: value("maximum"), step: value("step"),
        isOptional: element.isTrue("optional")))
  }

  static let date = ViewControl(
    ElementSchema(
      "date", "A day of the calendar; it comes back as 2027-01-31.",
      attributes: [
        name, optional, .optional("earliest", .text, "the first day that can be written, such as 2027-01-01"),
        .optional("latest", .text, "the last day that can be written"),
      ], children: [.one(label), .optional(hint)],
      example: """
        <date name="day" earliest="2027-01-01"><label>When do you meet?</label></date>
        """), fitting: ["day": ["2027-01-31"]]
  ) { element, reading in
    for name in ["earliest", "latest"] {
      guard let day = element[name], Day(day) == nil else { continue }
      reading.report("\"\(day)\" is no day of the calendar", at: element, "write \(name) as 2027-01-31")
    }
    return .date(
      DateEntry(
        name: element.fieldName, label: element.words("label"), hint: element.words("hint"),
        earliest: element["earliest"], latest: element["latest"], isOptional: element.isTrue("optional")))
  }

  static let confirm = ViewControl(
    words(
      "confirm", "One statement to tick; it comes back as yes.", [name, optional], children: [.optional(hint)],
      example: """
        <confirm name="promise">I will ask before I help.</confirm>
        """), fitting: ["promise": [Confirmation.yes]]
  ) { element, reading in
    reading.note(element)
    return .confirm(
      Confirmation(
        name: element.fieldName, statement: element.inlines(leaving: ["hint"]), hint: element.words("hint")))
  }
}
