import ActivityKit
import Curriculum

/// An element on its way into a test document, with its declaration where it has one.
struct SampleNode {
  var name: String
  var schema: ElementSchema?
  var attributes: [(name: String, value: String)] = []
  var children: [Child] = []

  enum Child {
    case element(SampleNode)
    /// As it is written: references and sections included.
    case text(String)
  }

  /// The document: attributes in any order, either kind of quotation marks, comments and white space where they may be.
  func document(using chance: inout SeededGenerator) -> String {
    var root = self
    root.attributes.insert(("xmlns", "urn:orientation-kit:1"), at: 0)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text(using: &chance) + "\n"
  }

  private func text(using chance: inout SeededGenerator) -> String {
    var tag = "<\(name)"
    for attribute in attributes.shuffled(using: &chance) {
      let quote = attribute.value.contains("\"") ? "'" : ["\"", "'"].randomElement(using: &chance) ?? "\""
      tag += " \(attribute.name)=\(quote)\(attribute.value)\(quote)"
    }
    if children.isEmpty {
      return tag
        + (["/>", "></\(name)>", "> </\(name)>", "><!-- c --></\(name)>"].randomElement(using: &chance) ?? "/>")
    }
    let content = children.map { child in
      switch child {
      case .element(let node): node.text(using: &chance)
      case .text(let text): text
      }
    }
    // Space between elements may always be there; inside text it changes nothing that a grammar sees.
    let gap = ["", "\n  ", "<!-- -->", "\t<?p?>\r\n"].randomElement(using: &chance) ?? ""
    return tag + ">" + content.joined(separator: gap) + "</\(name)>"
  }

  /// Runs `body` on one of the elements, each as likely as any other.
  mutating func changeOne(
    using chance: inout SeededGenerator, _ body: (inout SampleNode, inout SeededGenerator) -> Void
  ) {
    var left = Int.random(in: 0..<count, using: &chance)
    visit(&left, using: &chance, body)
  }

  private var count: Int {
    children.reduce(1) { sum, child in
      guard case .element(let node) = child else { return sum }
      return sum + node.count
    }
  }

  private mutating func visit(
    _ left: inout Int, using chance: inout SeededGenerator,
    _ body: (inout SampleNode, inout SeededGenerator) -> Void
  ) {
    if left == 0 { body(&self, &chance) }
    left -= 1
    for index in children.indices where left >= 0 {
      guard case .element(var node) = children[index] else { continue }
      node.visit(&left, using: &chance, body)
      children[index] = .element(node)
    }
  }
}
