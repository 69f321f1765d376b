extension Element {
  /// The words inside as marked runs, white space folded; children named in `leaving` are left out.
  ///
  /// Any other element than `em` and `strong` gives its words unmarked.
  public func inlines(leaving: Set<String> = []) -> [Inline] {
    var runs: [Inline] = []
    for node in children {
      switch node {
      case .text(let text, _): runs.appendFolding(text)
      case .element(let child) where leaving.contains(child.name): continue
      case .element(let child):
        switch child.name {
        case "em": runs.append(.emphasis(child.text))
        case "strong": runs.append(.strong(child.text))
        default: runs.appendFolding(child.text)
        }
      }
    }
    return runs.trimmingWhiteSpace()
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
