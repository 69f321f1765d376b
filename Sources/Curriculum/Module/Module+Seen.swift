/// A module as one reader sees it. Whatever is not for them is not there: not on their pages, not in their minutes,
/// and not in what they have to do.
extension Module {
  /// The module as somebody with these seats sees it. A page of which nothing is left is left out; a module of which
  /// nothing is left is not asked of them.
  ///
  /// Minutes shrink with the words that are left, rounded up.
  public func seen(by seats: Set<Seat>) -> Module {
    guard hasConditions else { return self }
    let left = sections.compactMap { $0.seen(by: seats) }
    let all = sections.reduce(0) { $0 + $1.words }
    let words = left.reduce(0) { $0 + $1.words }
    let minutes = all == 0 ? minutes : (minutes * words + all - 1) / all
    return Module(
      id: id, revision: revision, minutes: max(1, minutes), language: language, title: title, summary: summary,
      audience: audience, keywords: keywords, objectives: objectives, related: related, sections: left,
      takeaways: takeaways, resources: resources, requires: requires, changes: changes,
      otherRevisions: otherRevisions.map { $0.seen(by: seats) }, isEarlier: isEarlier)
  }
}

extension Section {
  var hasConditions: Bool { !readership.isEverybody || pieces.contains { !$0.readership.isEverybody } }

  /// Nil where the page, or everything on it, is for others.
  func seen(by seats: Set<Seat>) -> Section? {
    guard readership.includes(seats) else { return nil }
    let left = pieces.filter { $0.readership.includes(seats) }
    return left.isEmpty
      ? nil : Section(id: id, title: title, readership: readership, pieces: left, past: past, language: language)
  }

  /// How much there is to read and to do, as a count of words.
  var words: Int { pieces.reduce(1) { $0 + $1.block.words } }
}

extension Block {
  var words: Int {
    switch self {
    case .activity(let activity): activity.definition.text.wordCount
    case .figure(let figure): figure.alternative.wordCount + figure.caption.plain.wordCount
    default: texts.reduce(0) { $0 + $1.plain.wordCount }
    }
  }

  /// All texts of the block, in reading order; what an activity says is its plugin's.
  public var texts: [[Inline]] {
    switch self {
    case .heading(let words), .paragraph(let words): [words]
    case .list(let list): list.texts
    case .quote(let quote): quote.paragraphs + [quote.source]
    case .table(let table):
      [table.caption] + table.columns + table.rows.flatMap { ($0.heading.map { [$0] } ?? []) + $0.cells }
    case .definitions(let entries): entries.flatMap { [$0.word, $0.meaning] }
    case .callout(let callout): callout.paragraphs
    case .figure(let figure): [figure.caption]
    case .media(let media): media.transcript
    case .activity: []
    }
  }
}

extension Block.List {
  fileprivate var texts: [[Inline]] { items.flatMap { [$0.words] + ($0.inner?.texts ?? []) } }
}

extension String {
  /// Runs of bytes between spaces; exact enough for minutes.
  fileprivate var wordCount: Int { utf8.split(separator: UInt8(ascii: " ")).count }
}
