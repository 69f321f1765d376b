import Tracking

extension CardsView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    Page(
      template: .cards, title: "\(words("cards.title")) – \(groupName)",
      values: [
        "groupName": .text(groupName), "groupAddress": .text(Address.group(group)),
        "makeAction": .text(Address.cards(of: group)), "isEmpty": .flag(cards.isEmpty),
        "cards": .list(
          cards.map { card in
            [
              "name": .text(card.name), "role": .text(card.role), "code": .text(card.code),
              "how": .text(words("cards.how", ["address": address])),
            ]
          }),
      ])
  }
}
