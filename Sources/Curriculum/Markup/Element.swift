/// An XML element as its author wrote it: names, attributes and children, and where it stands.
///
/// Comments and processing instructions are left out, runs of white space are one space, and entities are resolved:
/// what remains is what the author means, so a file that is only laid out anew gives an equal tree.
///
/// It never changes once it is made; a class, because checks gather elements in many lists.
public final class Element: Sendable {
  /// The local name; every element is in the namespace `urn:orientation-kit:1`.
  public let name: String
  /// In the order of the file.
  public let attributes: [Attribute]
  /// Text and elements in reading order.
  public let children: [Node]
  /// Where the start tag's `<` stands.
  public let position: SourcePosition

  public init(name: String, attributes: [Attribute], children: [Node], position: SourcePosition) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.position = position
  }

  /// One `name="value"` of a start tag. `xml:lang` keeps its prefix, as it is the only one in the language.
  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public enum Node: Sendable {
    /// A run of text that is not empty, and where it begins. A run of white space is a single space.
    case text(String, SourcePosition)
    case element(Element)
  }
}

extension Element {
  /// The value of an attribute, or nil where the author did not write it.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The child elements, without the text between them.
  public var elements: [Element] {
    children.compactMap { node in
      guard case .element(let element) = node else { return nil }
      return element
    }
  }

  /// The child elements of one name, in reading order.
  public func elements(named name: String) -> [Element] {
    children.compactMap { node in
      guard case .element(let element) = node, element.name == name else { return nil }
      return element
    }
  }

  /// The first child element of a name.
  public func first(_ name: String) -> Element? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All text inside, descendants' too, as one line without white space at its ends.
  public var text: String {
    // In a single run, white space is folded already.
    if children.count == 1, case .text(let text, _) = children[0] { return text.withoutOuterSpaces }
    var whole = ""
    gather(into: &whole)
    return whole.collapsingWhiteSpace()
  }

  private func gather(into whole: inout String) {
    for node in children {
      switch node {
      case .text(let text, _): whole += text
      case .element(let element): element.gather(into: &whole)
      }
    }
  }
}

extension String {
  /// Whether a reader would see nothing: no text, or white space alone, no-break spaces and the like included.
  public var isBlank: Bool {
    // Most text begins with a letter.
    if let first = utf8.first, first > UInt8(ascii: " "), first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The text without spaces at its ends.
  public var withoutOuterSpaces: String {
    let space = UInt8(ascii: " ")
    guard utf8.first == space || utf8.last == space else { return self }
    let kept = utf8.drop { $0 == space }
    let end = kept.lastIndex { $0 != space }.map(kept.index(after:)) ?? kept.startIndex
    return String(self[kept.startIndex..<end])
  }

  /// The text with each run of white space as one space, and none at its ends.
  public func collapsingWhiteSpace() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    let space = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case space, UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        if let last = bytes.last, last != space { bytes.append(space) }
      default: bytes.append(byte)
      }
    }
    if bytes.last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
