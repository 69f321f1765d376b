import ActivityKit

/// Marks the answer to one question.
struct QuizMarking {
  let question: QuizQuestion
  let answer: QuizAnswer

  /// What is wrong with the form of the answer is noted in the check, and the mark then counts for nothing.
  func item(_ check: inout ResponseCheck) -> Outcome.Item {
    let (right, whole, notes) = marks(&check)
    let credit = whole == 0 ? 0 : max(0, Double(right)) / Double(whole)
    let isRight = credit >= 1
    return Outcome.Item(
      field: question.id, isRight: isRight, credit: Percentage(100 * credit), isCritical: answer.isCritical,
      feedback: notes + (isRight ? [] : answer.feedback.map { [$0] } ?? []))
  }

  /// How many parts are right, of how many, and what is said of what was chosen.
  private func marks(_ check: inout ResponseCheck) -> (right: Int, whole: Int, notes: [String]) {
    let id = question.id
    switch (question.kind, answer.right) {
    case (.options(let options, let isMultiple, _, _), .options(let correct, let countsEach, let feedback)):
      let ids = options.map(\.id)
      let chosen = isMultiple ? check.several(id, of: ids) : check.one(id, of: ids).map { [$0] } ?? []
      // In the order in which the options stand, each once.
      let notes = feedback.isEmpty ? [] : chosen.compactMap { feedback[$0] }
      guard countsEach else {
        return (chosen.count == correct.count && chosen.allSatisfy(correct.contains) ? 1 : 0, 1, notes)
      }
      let hits = chosen.count { correct.contains($0) }
      return (hits - (chosen.count - hits), correct.count, notes)
    case (.words, .words(let accepted)):
      return (accepted.contains(check.text(id, maximumLength: 200).foldedForComparison) ? 1 : 0, 1, [])
    case (.number, .number(let value, let tolerance)):
      // A little more, since 0.1 + 0.2 is not 0.3 to a computer.
      let slack = tolerance + max(abs(value), 1) * 1e-9
      return (check.number(id).map { abs($0 - value) <= slack } ?? false ? 1 : 0, 1, [])
    case (.match(let items, let partners), .pairs(let pairs)):
      let ids = partners.map(\.id)
      let right = items.count { item in
        check.one(Matcher.field(of: item.id, in: id), of: ids).map { $0 == pairs[item.id] } ?? false
      }
      return (right, items.count, [])
    case (.order(let steps, _), .order(let order)):
      return (check.order(id, of: steps.map(\.id)) == order ? 1 : 0, 1, [])
    case (.gaps, .gaps(let accepted)):
      let right = question.gaps.count { gap in
        let field = Blanks.field(of: gap.id, in: id)
        let given =
          gap.options.isEmpty
          ? check.text(field, maximumLength: gap.maximumLength).foldedForComparison
          : check.one(field, of: gap.options.map(\.id)) ?? ""
        return accepted[gap.id]?.contains(given) ?? false
      }
      return (right, question.gaps.count, [])
    default: return (0, 1, [])
    }
  }
}
