import ActivityKit

/// What is wrong with the controls of one view, those inside of others included.
struct ControlCheck {
  let controls: [Control]

  init(_ controls: [Control]) { self.controls = controls }

  var findings: [String] {
    let names = controls.compactMap(\.name)
    let twice = Dictionary(grouping: names, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
    return twice.map { "two controls are called \($0)" }
      + names.filter { !Self.isName($0) }.map { "\"\($0)\" is no name: letters, digits and hyphens, first a letter" }
      + controls.flatMap(findings)
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 60 else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    return isLetter(first)
      && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }

  private func findings(_ control: Control) -> [String] {
    let place = control.name ?? "a control"
    func unlabelled(_ words: [Inline]) -> [String] { words.plain.isBlank ? ["\(place) has no label"] : [] }
    func options(_ options: [Choices.Option], atLeast least: Int = 2) -> [String] {
      let ids = options.map(\.id)
      return (ids.count < least ? ["\(place) has fewer than \(least) options"] : [])
        + (Set(ids).count < ids.count ? ["\(place) has two options of one id"] : [])
        + options.filter { $0.label.plain.isBlank }.map { "option \($0.id) of \(place) has no label" }
    }
    switch control {
    case .prose(let prose):
      let isShown = prose.picture.map { !$0.alternative.isBlank } ?? false
      return !isShown && prose.paragraphs.allSatisfy { $0.plain.isBlank } ? ["words to read are blank"] : []
    case .steps, .media: return []
    case .choices(let choices): return unlabelled(choices.question) + options(choices.options, atLeast: 1)
    case .text(let text): return unlabelled(text.label) + options(text.symbols, atLeast: 0)
    case .number(let number): return unlabelled(number.label)
    case .date(let date): return unlabelled(date.label)
    case .sorter(let sorter):
      return unlabelled(sorter.question) + options(sorter.bins)
        + options(sorter.cards.map { Choices.Option(id: $0.id, label: $0.label) }, atLeast: 1)
    case .matcher(let matcher): return unlabelled(matcher.question) + options(matcher.items) + options(matcher.partners)
    case .order(let order): return unlabelled(order.question) + options(order.items)
    case .blanks(let blanks):
      return unlabelled(blanks.question) + (blanks.gaps.isEmpty ? ["\(place) has no gap"] : [])
        + blanks.gaps.filter { $0.label.isBlank }.map { "gap \($0.id) of \(place) has no label" }
        + (Set(blanks.gaps.map(\.id)).count < blanks.gaps.count ? ["\(place) has two gaps of one id"] : [])
    case .board(let board):
      let cells = board.pages.flatMap { $0.rows.flatMap { $0.compactMap(\.self) } }
      let pages = Set(board.pages.map(\.id))
      return unlabelled(board.question)
        + options(cells.map { Choices.Option(id: $0.id, label: [.text($0.label)]) }, atLeast: 1)
        + cells.compactMap(\.opens).filter { !pages.contains($0) }.map {
          "\(place) leads to a page \($0) that is not there"
        }
    case .timer(let timer):
      return unlabelled(timer.label) + unlabelled(timer.untimed)
        + (timer.seconds.contains { $0 < 1 } || timer.seconds.isEmpty ? ["\(place) has no stretch to wait"] : [])
        + options(timer.pauses.map { Choices.Option(id: $0.id, label: $0.words) }, atLeast: 1)
    case .form(let group): return group.title.plain.isBlank ? ["a group of controls has no title"] : []
    case .confirm(let confirmation): return unlabelled(confirmation.statement)
    }
  }
}
