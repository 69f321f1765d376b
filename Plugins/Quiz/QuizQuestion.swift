import ActivityKit

/// One question, as a learner may see it.
struct QuizQuestion: Codable, Sendable, Equatable {
  let id: String
  let text: [Inline]
  let hint: [Inline]
  let kind: Kind

  enum Kind: Codable, Sendable, Equatable {
    case options([Choices.Option], isMultiple: Bool, picture: Picture?, isShuffled: Bool)
    case words
    case number(unit: String?)
    case match(items: [Choices.Option], partners: [Choices.Option])
    /// In the order of their ids, which tells nothing.
    case order([Choices.Option], StartingOrders)
    case gaps([Blanks.Piece])
  }

  /// A hint stands in the control where it has a place for one, and before it elsewhere.
  func controls(given state: AttemptState) -> [Control] {
    let sent = state.previous
    let before: [Control] = hint.isEmpty ? [] : [.prose(Prose([hint], kind: .hint))]
    switch kind {
    case .options(let options, let isMultiple, let picture, let isShuffled):
      return [
        .choices(
          Choices(
            name: id, question: text, picture: picture, hint: hint,
            options: isShuffled ? state.shuffled(options, salt: id) : options, isMultiple: isMultiple,
            chosen: sent?[id] ?? []))
      ]
    case .words: return before + [.text(TextEntry(name: id, label: text, value: sent?[id].first ?? ""))]
    case .number(let unit):
      return before + [.number(NumberEntry(name: id, label: text, unit: unit, value: sent?[id].first ?? ""))]
    case .match(let items, let partners):
      return before + [
        .matcher(
          Matcher(
            name: id, question: text, items: items, partners: state.shuffled(partners, salt: id),
            chosen: Matcher.chosen(of: items, in: id, from: sent)))
      ]
    case .order(let steps, let starts):
      let start = starts.start(of: steps, given: state)
      return before + [.order(OrderList(name: id, question: text, items: OrderList.arranged(start, as: sent?[id])))]
    case .gaps(let pieces):
      let filled = pieces.map { piece -> Blanks.Piece in
        guard case .gap(let gap) = piece else { return piece }
        return .gap(
          Blanks.Gap(
            id: gap.id, label: gap.label, options: state.shuffled(gap.options, salt: id + gap.id),
            maximumLength: gap.maximumLength, value: sent?[Blanks.field(of: gap.id, in: id)].first ?? ""))
      }
      return before + [.blanks(Blanks(name: id, question: text, paragraphs: [filled]))]
    }
  }

  var gaps: [Blanks.Gap] {
    guard case .gaps(let pieces) = kind else { return [] }
    return Blanks(name: id, question: [], paragraphs: [pieces]).gaps
  }

  /// What was answered, in words; nil where the question was not.
  func given(in response: Response) -> String? {
    func labels(_ ids: [String], _ options: [Choices.Option]) -> [String] {
      ids.compactMap { id in options.first { $0.id == id }?.label.plain }
    }
    func short(_ text: String?) -> String { String((text ?? "–").prefix(200)) }
    switch kind {
    case .options(let options, _, _, _):
      let chosen = Set(response[id])
      return chosen.isEmpty ? nil : options.filter { chosen.contains($0.id) }.map(\.label.plain).joined(separator: "; ")
    case .words, .number: return response[id].first.map { short($0) }
    case .match(let items, let partners):
      let pairs = items.compactMap { item in
        labels(response[Matcher.field(of: item.id, in: id)], partners).first.map { "\(item.label.plain) → \($0)" }
      }
      return pairs.isEmpty ? nil : pairs.joined(separator: "; ")
    case .order(let steps, _):
      let order = labels(Array(response[id].prefix(steps.count)), steps)
      return order.isEmpty ? nil : order.joined(separator: ", ")
    case .gaps:
      let filled = gaps.map { gap -> String in
        let value = response[Blanks.field(of: gap.id, in: id)].first
        return gap.options.isEmpty ? short(value) : labels([value ?? ""], gap.options).first ?? "–"
      }
      return filled.allSatisfy { $0 == "–" } ? nil : filled.joined(separator: "; ")
    }
  }
}

/// What is right, and what is said.
struct QuizAnswer: Codable, Sendable, Equatable {
  let isCritical: Bool
  let right: Right
  /// What is said to who has not got all of it right.
  let feedback: String?

  enum Right: Codable, Sendable, Equatable {
    /// The ids of the right options; whether each counts for itself; and what is said of an option, by id.
    case options([String], countsEach: Bool, feedback: [String: String])
    /// Folded, so that case, accents and spaces do not count.
    case words([String])
    case number(Double, tolerance: Double)
    /// The partner of each item.
    case pairs([String: String])
    case order([String])
    /// For each gap the folded words, or the ids of options, that are right.
    case gaps([String: [String]])
  }
}
