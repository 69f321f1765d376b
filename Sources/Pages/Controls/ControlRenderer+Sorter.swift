import ActivityKit

extension ControlRenderer {
  /// A group of cards, each a question of its own whose options are the bins: no dragging.
  func html(_ sorter: Sorter, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: sorter.name)
    let described = Self.description([remark?.id].compactMap(\.self))
    let question = "\(id(of: sorter.name)):question"
    let cards = sorter.cards.map { card(of: $0, in: sorter, remarks) }.joined()
    return """
      <div class="sorter" role="group" aria-labelledby="\(question)"\(described)>
      <p class="sorter-question" id="\(question)">\(HTML(sorter.question))</p>
      \(remark?.html ?? .empty)\(cards)</div>

      """
  }

  private func card(of card: Sorter.Card, in sorter: Sorter, _ remarks: FieldRemarks) -> HTML {
    let field = sorter.field(of: card)
    let remark = remarks.remark(on: field)
    return """
      <fieldset class="sorter-card"\(Self.description([remark?.id].compactMap(\.self)))>
      <legend>\(HTML(card.label))</legend>
      <div class="bins">
      \(options(sorter.bins, name: field, chosen: [card.bin].compactMap(\.self), isMultiple: false))</div>
      \(remark?.html ?? .empty)</fieldset>

      """
  }
}
