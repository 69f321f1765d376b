extension Element {
  /// The words inside as marked runs, white space folded; children named in `leaving` are left out.
  ///
  /// An element that marks no words gives its words unmarked.
  public func inlines(leaving: Set<String> = []) -> [Inline] {
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
    let kept = before.hasSuffix(" ") ? text.drop { $0 == " " } : text[...]
    self[count - 1] = .text(before + kept)
  }

  /// The runs without white space at both ends and without empty runs.
  func trimmingWhiteSpace() -> [Inline] {
    var runs = self
    if case .text(let first) = runs.first {
      runs[0] = .text(String(first.drop { $0 == " " }))
    }
    if case .text(var last) = runs.last {
      while last.last == " " { last.removeLast() }
      runs[runs.count - 1] = .text(last)
    }
    return runs.filter { !$0.plain.isEmpty }
  }
}
