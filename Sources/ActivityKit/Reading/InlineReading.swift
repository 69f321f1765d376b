extension Element {
  /// The words inside as marked runs, white space folded; children named in `leaving` are left out.
  ///
  /// An element that marks no words gives its words unmarked.
  public func inlines(leaving: Set<String> = []) -> [Inline] {
    if children.count == 1, case .text(let text, _) = children[0] {
      let words = text.withoutOuterSpaces
      return words.isEmpty ? [] : [.text(words)]
    }
    var runs: [Inline] = []
    for node in children {
      switch node {
      case .text(let text, _): runs.appendFolding(text)
      case .element(let child) where leaving.contains(child.name): continue
      case .element(let child):
        if let run = child.markedRun { runs.append(run) } else { runs.appendFolding(child.text) }
      }
    }
    return runs.trimmingWhiteSpace()
  }

  private var markedRun: Inline? {
    switch name {
    case "em": .emphasis(text)
    case "strong": .strong(text)
    case "abbr": .abbreviation(text, expansion: self["title"] ?? "")
    case "term": .term(text, TermID(self["ref"] ?? ""))
    case "span": .foreign(text, language: self["xml:lang"] ?? "")
    case "a": .link(text, to: .web(self["href"] ?? ""))
    case "see":
      .link(text, to: .place(module: self["module"].map(ModuleID.init), section: self["section"].map(SectionID.init)))
    default: nil
    }
  }
}

extension [Inline] {
  /// Adds plain text; where plain text stands before it, both become one run with one space between them at most.
  fileprivate mutating func appendFolding(_ text: String) {
    guard case .text(let before) = last else { return append(.text(text)) }
    let space = UInt8(ascii: " ")
    let kept = before.utf8.last == space ? text.utf8.drop { $0 == space } : text.utf8[...]
    self[count - 1] = .text(before + text[kept.startIndex...])
  }

  /// The runs without white space at both ends and without empty runs.
  func trimmingWhiteSpace() -> [Inline] {
    var runs = self
    if case .text(let first) = runs.first {
      let space = UInt8(ascii: " ")
      if first.utf8.first == space { runs[0] = .text(String(first[first.utf8.drop { $0 == space }.startIndex...])) }
    }
    if case .text(var last) = runs.last, last.utf8.last == UInt8(ascii: " ") {
      while last.utf8.last == UInt8(ascii: " ") { last.removeLast() }
      runs[runs.count - 1] = .text(last)
    }
    return runs.contains { $0.plain.isEmpty } ? runs.filter { !$0.plain.isEmpty } : runs
  }
}
