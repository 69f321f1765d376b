import Curriculum

/// A text for translators: words, and numbered codes in the place of what marks them.
struct MarkedText: Equatable {
  var runs: [Run] = []

  enum Run: Equatable {
    case words(String)
    /// Words inside the code of a number, from 1: its place among the original's marks.
    case marked(String, code: Int)
  }

  var isBlank: Bool {
    runs.allSatisfy { run in
      switch run {
      case .words(let text), .marked(let text, _): text.isBlank
      }
    }
  }

  /// The original of a text, its codes in reading order.
  init(original content: [Element.Node]) {
    var code = 0
    for node in content.trimmed {
      switch node {
      case .text(let text, _): append(.words(text))
      case .element(let mark):
        code += 1
        append(.marked(mark.text, code: code))
      }
    }
  }

  /// The translation of a text, where each of its marks is one of the original's; nil where one is not.
  init?(translation content: [Element.Node], of marks: [Element]) {
    var free = marks.enumerated().map { (code: $0.offset + 1, mark: $0.element) }
    for node in content.trimmed {
      switch node {
      case .text(let text, _): append(.words(text))
      case .element(let mark):
        guard let index = free.firstIndex(where: { $0.mark.isSameMark(as: mark) }) else { return nil }
        append(.marked(mark.text, code: free.remove(at: index).code))
      }
    }
    if free.contains(where: \.mark.isKept) { return nil }
  }

  init(_ runs: [Run]) {
    for run in runs { append(run) }
  }

  /// Runs of words side by side are one run, so that equal texts are equal values.
  mutating func append(_ run: Run) {
    guard case .words(let text) = run, case .words(let before)? = runs.last else {
      if run != .words("") { runs.append(run) }
      return
    }
    runs[runs.count - 1] = .words(before + text)
  }

  mutating func append(_ other: MarkedText) {
    for run in other.runs { append(run) }
  }

  /// The text with white space folded, and none at its ends.
  var folded: MarkedText {
    var result = MarkedText([])
    var endsInSpace = true
    for run in runs {
      switch run {
      case .words(let text):
        var kept = text.foldingInside()
        if endsInSpace { kept = String(kept.drop { $0 == " " }) }
        if !kept.isEmpty { endsInSpace = kept.hasSuffix(" ") }
        result.append(.words(kept))
      case .marked(let text, let code):
        result.append(.marked(text.collapsingWhiteSpace(), code: code))
        endsInSpace = false
      }
    }
    if case .words(var text)? = result.runs.last {
      while text.last == " " { text.removeLast() }
      result.runs.removeLast()
      result.append(.words(text))
    }
    return result
  }

  /// The content of the translated element.
  ///
  /// - Parameters:
  ///   - marks: the original's.
  ///   - values: by code and attribute, the translated words of marks' attributes.
  func content(with marks: [Element], values: [String: String]) -> [Element.Node] {
    runs.map { run in
      switch run {
      case .words(let text): return .text(text, .start)
      case .marked(let text, let code):
        let mark = marks[code - 1]
        let attributes = mark.attributes.map { attribute in
          values["\(code) \(attribute.name)"].map { Element.Attribute(name: attribute.name, value: $0) } ?? attribute
        }
        return .element(
          Element(
            name: mark.name, attributes: attributes, children: [.text(text, mark.position)], position: mark.position))
      }
    }
  }
}

extension String {
  /// Each run of white space as one space, also at the ends.
  fileprivate func foldingInside() -> String {
    let inside = collapsingWhiteSpace()
    guard !inside.isEmpty else { return isEmpty ? "" : " " }
    return (first?.isWhitespace == true ? " " : "") + inside + (last?.isWhitespace == true ? " " : "")
  }
}

extension Element {
  /// Whether a translator must keep the mark: a link, or a word that is explained.
  var isKept: Bool { name == "a" || name == "see" || name == "term" }

  /// Whether two marks are the same but for their words; the long form of an abbreviation is words too.
  fileprivate func isSameMark(as other: Element) -> Bool {
    guard name == other.name else { return false }
    let free = name == "abbr" ? "title" : ""
    return Set(attributes.filter { $0.name != free }) == Set(other.attributes.filter { $0.name != free })
  }
}
