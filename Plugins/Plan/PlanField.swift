import ActivityKit

/// One field of a plan.
struct PlanField: Codable, Sendable, Equatable {
  let id: String
  let label: [Inline]
  let hint: [Inline]
  let isRequired: Bool
  let kind: Kind

  enum Kind: Codable, Sendable, Equatable {
    case words(lines: TextEntry.Lines, maximumLength: Int, starters: [String])
    case choice([Choices.Option], isMultiple: Bool)
    case number(unit: String?, minimum: Double?, maximum: Double?)
    /// - isAhead: whether a day that is over is refused.
    case day(isAhead: Bool)
    /// A statement to agree to.
    case agreement
  }

  func control(showing sent: Response) -> Control {
    let value = sent[id].first ?? ""
    switch kind {
    case .words(let lines, let maximumLength, let starters):
      return .text(
        TextEntry(
          name: id, label: label, hint: hint, lines: lines, maximumLength: maximumLength, starters: starters,
          isOptional: !isRequired, value: value))
    case .choice(let options, let isMultiple):
      return .choices(
        Choices(
          name: id, question: label, hint: hint, options: options, isMultiple: isMultiple, isOptional: !isRequired,
          chosen: sent[id]))
    case .number(let unit, let minimum, let maximum):
      return .number(
        NumberEntry(
          name: id, label: label, hint: hint, unit: unit, minimum: minimum, maximum: maximum, isOptional: !isRequired,
          value: value))
    case .day: return .date(DateEntry(name: id, label: label, hint: hint, isOptional: !isRequired, value: value))
    case .agreement:
      return .confirm(Confirmation(name: id, statement: label, hint: hint, isTicked: sent.isConfirmed(id)))
    }
  }

  /// - Parameters:
  ///   - isUnfinished: whether what is left out may be filled in later.
  ///   - today: nil where the day does not matter any more.
  func check(_ check: inout ResponseCheck, isUnfinished: Bool, today: Day?) {
    let isOptional = !isRequired || isUnfinished
    switch kind {
    case .words(_, let maximumLength, _): check.text(id, maximumLength: maximumLength, isOptional: isOptional)
    case .choice(let options, isMultiple: false): check.one(id, of: options.map(\.id), isOptional: isOptional)
    case .choice(let options, isMultiple: true): check.several(id, of: options.map(\.id), isOptional: isOptional)
    case .number(_, let minimum, let maximum):
      check.number(id, minimum: minimum, maximum: maximum, isOptional: isOptional)
    case .day(let isAhead):
      let day = check.day(id, isOptional: isOptional)
      if isAhead, let day, let today, day < today { check.report(id, .past) }
    case .agreement: if !isOptional { check.confirmation(id) }
    }
  }

  /// What was written or chosen; empty where nothing was.
  func words(in response: Response) -> String {
    switch kind {
    case .words(_, let maximumLength, _): return String(response.text(id).prefix(maximumLength))
    case .choice(let options, _):
      let chosen = Set(response[id])
      return options.filter { chosen.contains($0.id) }.map(\.label.plain).joined(separator: " · ")
    case .number(let unit, _, _):
      guard response.number(id) != nil else { return "" }
      return response.text(id) + (unit.map { " " + $0 } ?? "")
    case .day: return Day(response.text(id)).map(\.description) ?? ""
    case .agreement: return response.isConfirmed(id) ? "✓" : ""
    }
  }
}
