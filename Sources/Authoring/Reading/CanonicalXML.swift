internal import Crypto
public import Curriculum

/// Writes elements in canonical form: Canonical XML 1.1 without comments, of a tree whose white space is folded and
/// trimmed, so that laying a file out anew, reordering attributes or changing a comment gives the same bytes.
public enum CanonicalXML {
  /// The canonical bytes of an element and all that is inside.
  public static func bytes(of element: Element) -> [UInt8] {
    var output: [UInt8] = []
    write(element, to: &output)
    return output
  }

  /// The SHA-256 of the canonical bytes.
  public static func fingerprint(of element: Element) -> Fingerprint {
    let digest = SHA256.hash(data: bytes(of: element))
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return Fingerprint(String(decoding: text, as: UTF8.self))
  }

  private static func write(_ element: Element, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output += element.name.utf8
    for attribute in element.attributes.count > 1 ? element.attributes.sorted(by: precedes) : element.attributes {
      output.append(UInt8(ascii: " "))
      output += attribute.name.utf8
      output.append(UInt8(ascii: "="))
      output.append(UInt8(ascii: "\""))
      escape(attribute.value.utf8[...], inAttribute: true, to: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
    writeChildren(of: element, to: &output)
    output.append(UInt8(ascii: "<"))
    output.append(UInt8(ascii: "/"))
    output += element.name.utf8
    output.append(UInt8(ascii: ">"))
  }

  /// Attributes without a namespace come first, then those with one, which is what the prefix `xml` stands for.
  private static func precedes(_ one: Element.Attribute, _ other: Element.Attribute) -> Bool {
    let hasPrefix = one.name.hasPrefix("xml:")
    guard hasPrefix == other.name.hasPrefix("xml:") else { return !hasPrefix }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }

  private static func writeChildren(of element: Element, to output: inout [UInt8]) {
    let holdsText = element.children.contains { node in
      if case .text(let text, _) = node { text != " " } else { false }
    }
    let last = element.children.count - 1
    for (index, node) in element.children.enumerated() {
      switch node {
      case .element(let child): write(child, to: &output)
      case .text(let text, _) where holdsText:
        var kept = text.utf8[...]
        if index == 0 { kept = kept.drop { $0 == UInt8(ascii: " ") } }
        if index == last, kept.last == UInt8(ascii: " ") { kept = kept.dropLast() }
        escape(kept, inAttribute: false, to: &output)
      case .text: break
      }
    }
  }

  private static func escape(_ text: Substring.UTF8View, inAttribute: Bool, to output: inout [UInt8]) {
    let isPlain = text.withContiguousStorageIfAvailable { bytes in
      guard !bytes.contains(where: isSpecial) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    guard isPlain != true else { return }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">") where !inAttribute: output += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: output += "&quot;".utf8
      case 0x09 where inAttribute: output += "&#x9;".utf8
      case 0x0A where inAttribute: output += "&#xA;".utf8
      case 0x0D: output += "&#xD;".utf8
      default: output.append(byte)
      }
    }
  }

  /// Most text holds none of these, and is copied as a whole.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
