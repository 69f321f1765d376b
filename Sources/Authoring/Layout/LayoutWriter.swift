import Curriculum

/// Writes markup in the canonical layout.
///
/// An element that holds elements alone has each of them on a line of its own. A text is filled into lines; in it,
/// white space is neither made nor lost, except at the very beginning and end of an element, where it means nothing.
struct LayoutWriter {
  let graph: SchemaGraph

  /// The names of what marks words, and so is part of a line.
  private var marks: Set<String> {
    Set([ElementGroup.inline, .link].flatMap { graph.groups[$0] ?? [] }.map(\.schema.name))
  }

  func text(of markup: Markup) -> String {
    let root = Place(node: nil, isRoot: true)
    return stack(markup.nodes, in: root, indent: "") + "\n"
  }

  /// What the declarations say of the element in which something stands.
  private struct Place {
    let node: SchemaNode?
    var isRoot = false
  }

  private func place(of name: String, in outer: Place) -> Place {
    if outer.isRoot { return Place(node: graph.roots.first { $0.schema.name == name }) }
    return Place(node: outer.node.flatMap { graph.child(name, of: $0)?.node })
  }

  // MARK: Elements that hold elements

  /// Each on a line of its own; what followed on the same line stays there where it is a remark. Where there were
  /// empty lines, there is one.
  private func stack(_ nodes: [Markup.Node], in outer: Place, indent: String) -> String {
    var lines = ""
    var breaks = 1
    for node in nodes {
      if node.isSpace {
        breaks = node.lineBreaks
        continue
      }
      if case .remark = node, breaks == 0, !lines.isEmpty {
        lines += " " + written(node, in: outer, indent: indent)
      } else {
        if !lines.isEmpty { lines += breaks > 1 ? "\n\n" : "\n" }
        lines += indent + written(node, in: outer, indent: indent)
      }
      breaks = 0
    }
    return lines
  }

  /// Without the indentation of its first line.
  private func written(_ node: Markup.Node, in outer: Place, indent: String) -> String {
    switch node {
    case .text(let text), .remark(let text), .literal(let text): return text
    case .element(let tag, let inside):
      let place = place(of: tag.name, in: outer)
      if isText(inside, of: place) { return filled(tag, inside, in: place, indent: indent) }
      let start = startTag(tag, isEmpty: false, in: place, indent: indent)
      guard inside.contains(where: { !$0.isSpace }) else {
        return startTag(tag, isEmpty: true, in: place, indent: indent)
      }
      if tag.lineBreaks == 0, !outer.isRoot, isShort(place), let line = oneLine(tag, inside, in: place, indent) {
        return line
      }
      return start + "\n" + stack(inside, in: place, indent: indent + "  ") + "\n" + indent + "</\(tag.name)>"
    }
  }

  /// Whether an element may keep to one line: it holds a few things, not pages or blocks.
  private func isShort(_ place: Place) -> Bool {
    guard let node = place.node else { return false }
    return !node.groups.contains { $0.group == .page || $0.group == .block }
  }

  /// Nil where it does not fit.
  private func oneLine(_ tag: Markup.Tag, _ inside: [Markup.Node], in place: Place, _ indent: String) -> String? {
    let content = inside.filter { !$0.isSpace }.map { written($0, in: place, indent: indent) }.joined()
    let line = startTag(tag, isEmpty: false, in: place, indent: indent) + content + "</\(tag.name)>"
    guard !line.utf8.contains(newline), indent.count + line.unicodeScalars.count <= LineFill.width else { return nil }
    return line
  }

  // MARK: Texts

  private func isText(_ inside: [Markup.Node], of place: Place) -> Bool {
    if let rule = place.node?.schema.text, case .none = rule {
      return inside.contains(where: isWords)
    }
    guard place.node == nil else { return true }
    return inside.contains { isWords($0) || isMark($0) }
  }

  private func isWords(_ node: Markup.Node) -> Bool {
    switch node {
    case .text: !node.isSpace
    case .literal: true
    case .element, .remark: false
    }
  }

  private func isMark(_ node: Markup.Node) -> Bool {
    if case .element(let tag, _) = node { marks.contains(tag.name) } else { false }
  }

  private func filled(_ tag: Markup.Tag, _ inside: [Markup.Node], in place: Place, indent: String) -> String {
    let nodes = trimmed(inside)
    guard !nodes.isEmpty else { return startTag(tag, isEmpty: true, in: place, indent: indent) }
    var fill = LineFill(start: indent, indent: indent + "  ")
    fill.add(lines: startTag(tag, isEmpty: false, in: place, indent: indent))
    let isStacked = add(nodes, to: &fill, in: place, indent: indent + "  ", canStack: true)
    if isStacked { fill.breakLine(indent) }
    fill.add("</\(tag.name)>")
    return String(fill.finished().dropFirst(indent.count))
  }

  /// - Returns: whether something stands on a line of its own.
  private func add(
    _ nodes: [Markup.Node], to fill: inout LineFill, in place: Place, indent: String, canStack: Bool
  ) -> Bool {
    var isStacked = false
    var isAfterStacked = false
    for (index, node) in nodes.enumerated() {
      if canStack, standsAlone(nodes, index) {
        fill.breakLine(indent)
        fill.add(lines: written(node, in: place, indent: indent))
        isStacked = true
        isAfterStacked = true
        continue
      }
      if isAfterStacked {
        isAfterStacked = false
        guard !node.isSpace || !standsAlone(nodes, index + 1) else { continue }
        fill.breakLine(indent)
        if case .text(let text) = node { fill.add(text: text.droppingFirstSpace) }
        continue
      }
      add(node, to: &fill, in: place, indent: indent)
    }
    return isStacked
  }

  private func add(_ node: Markup.Node, to fill: inout LineFill, in place: Place, indent: String) {
    switch node {
    case .text(let text): fill.add(text: text)
    case .remark(let text), .literal(let text): fill.add(text)
    case .element(let tag, let inside):
      let inner = self.place(of: tag.name, in: place)
      let nodes = trimmed(inside)
      fill.add(startTag(tag, isEmpty: nodes.isEmpty, in: inner, indent: nil))
      guard !nodes.isEmpty else { return }
      _ = add(nodes, to: &fill, in: inner, indent: indent, canStack: false)
      fill.add("</\(tag.name)>")
    }
  }

  /// Whether a node is no part of a line of text: an element that marks no words, with white space before it and
  /// white space, or nothing, after it.
  private func standsAlone(_ nodes: [Markup.Node], _ index: Int) -> Bool {
    guard nodes.indices.contains(index), case .element = nodes[index], !isMark(nodes[index]) else { return false }
    guard index > 0, endsWithSpace(nodes[index - 1]) else { return false }
    return index + 1 == nodes.count || beginsWithSpace(nodes[index + 1])
  }

  private func beginsWithSpace(_ node: Markup.Node) -> Bool {
    if case .text(let text) = node, let first = text.utf8.first { isWhiteSpace(first) } else { false }
  }

  private func endsWithSpace(_ node: Markup.Node) -> Bool {
    if case .text(let text) = node, let last = text.utf8.last { isWhiteSpace(last) } else { false }
  }

  /// Without the white space at the beginning and the end of an element, which means nothing.
  private func trimmed(_ nodes: [Markup.Node]) -> [Markup.Node] {
    var nodes = nodes
    if case .text(let text)? = nodes.first { nodes[0] = .text(text.droppingFirstSpace) }
    if case .text(let text)? = nodes.last {
      let kept = text.utf8.reversed().drop(while: isWhiteSpace).reversed()
      nodes[nodes.count - 1] = .text(String(decoding: Array(kept), as: UTF8.self))
    }
    return nodes.filter { if case .text(let text) = $0 { !text.isEmpty } else { true } }
  }

  // MARK: Tags

  /// - Parameter indent: the indentation of the line that begins with the tag: a tag that is too long for it goes on
  ///   below. Nil inside a text, where tags stay whole.
  private func startTag(_ tag: Markup.Tag, isEmpty: Bool, in place: Place, indent: String?) -> String {
    let end = isEmpty ? "/>" : ">"
    let attributes = ordered(tag.attributes, by: place.node?.schema).map { name, value in
      value.contains("\"") ? "\(name)='\(value)'" : "\(name)=\"\(value)\""
    }
    guard let indent else { return (["<" + tag.name] + attributes).joined(separator: " ") + end }
    var fill = LineFill(start: indent, indent: indent + "    ")
    fill.add("<" + tag.name)
    for attribute in attributes {
      fill.space()
      fill.add(attribute)
    }
    fill.add(end)
    return String(fill.finished().dropFirst(indent.count))
  }

  /// The namespace first, then what is declared in the order of its declaration, then the rest as it came.
  private func ordered(
    _ attributes: [(name: String, value: String)], by schema: ElementSchema?
  ) -> [(name: String, value: String)] {
    let declared = schema?.attributes.map(\.name) ?? []
    func rank(_ name: String) -> Int {
      if name == "xmlns" || name.hasPrefix("xmlns:") { return -1 }
      return declared.firstIndex(of: name) ?? declared.count
    }
    return attributes.enumerated().sorted { one, other in
      (rank(one.element.name), one.offset) < (rank(other.element.name), other.offset)
    }.map(\.element)
  }
}

extension String {
  /// Without the white space, as XML means it, at the beginning.
  fileprivate var droppingFirstSpace: String { String(decoding: utf8.drop(while: isWhiteSpace), as: UTF8.self) }
}
