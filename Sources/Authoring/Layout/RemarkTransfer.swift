/// Brings the comments and processing instructions of one file into another that has nearly the same elements: each
/// goes before, or onto the line of, the element beside which it stood. Where that is gone, it stays in what was around
/// it, so that none is lost.
struct RemarkTransfer {
  /// - Returns: the new markup with the old one's remarks.
  func markup(_ new: Markup, withRemarksOf old: Markup) -> Markup {
    Markup(nodes: nodes(new.nodes, withRemarksOf: old.nodes))
  }

  private func nodes(_ new: [Markup.Node], withRemarksOf old: [Markup.Node]) -> [Markup.Node] {
    var result = new
    let oldKeys = keys(of: old)
    var waiting: [String] = []
    var last: (key: String, isOnLine: Bool)?
    for (index, node) in old.enumerated() {
      switch node {
      case .text, .literal: if node.lineBreaks > 0 { last?.isOnLine = false }
      case .remark(let remark) where remark.hasPrefix("<?xml "): break
      case .remark(let remark):
        guard let last, last.isOnLine, let place = place(of: last.key, in: result), waiting.isEmpty else {
          waiting.append(remark)
          continue
        }
        result.insert(contentsOf: [.text(" "), .remark(remark)], at: place + 1)
      case .element(_, let inside):
        guard let key = oldKeys[index], let place = place(of: key, in: result),
          case .element(let tag, let content) = result[place]
        else {
          waiting += remarks(in: inside)
          continue
        }
        result[place] = .element(tag, nodes(content, withRemarksOf: inside))
        if !hasWords(result) {
          let lines = waiting.flatMap { [Markup.Node.remark($0), .text("\n")] }
          if !lines.isEmpty, place == 0 || !result[place - 1].isSpace { result.insert(.text("\n"), at: place) }
          let start = self.place(of: key, in: result) ?? place
          result.insert(contentsOf: lines, at: start)
          waiting = []
        }
        last = (key, true)
      }
    }
    guard !waiting.isEmpty else { return result }
    // In a text, white space would mean something.
    let space: [Markup.Node] = hasWords(result) ? [] : [.text("\n")]
    return result + waiting.flatMap { space + [.remark($0)] }
  }

  private func place(of key: String, in nodes: [Markup.Node]) -> Int? {
    keys(of: nodes).first { $0.value == key }?.key
  }

  /// What tells each element from the others beside it, by its place: its name with its id, or with its number among
  /// those of its name.
  private func keys(of nodes: [Markup.Node]) -> [Int: String] {
    var counts: [String: Int] = [:]
    var keys: [Int: String] = [:]
    for (index, node) in nodes.enumerated() {
      guard case .element(let tag, _) = node else { continue }
      if let id = tag.attributes.first(where: { $0.name == "id" })?.value {
        keys[index] = "\(tag.name) \(id)"
      } else {
        counts[tag.name, default: 0] += 1
        keys[index] = "\(tag.name):\(counts[tag.name] ?? 1)"
      }
    }
    return keys
  }

  private func remarks(in nodes: [Markup.Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .remark(let remark): [remark]
      case .element(_, let inside): remarks(in: inside)
      case .text, .literal: []
      }
    }
  }

  private func hasWords(_ nodes: [Markup.Node]) -> Bool {
    nodes.contains { node in
      switch node {
      case .text: !node.isSpace
      case .literal: true
      case .element, .remark: false
      }
    }
  }
}
