import Foundation

/// A name or an address as it is compared: letter case, runs of white space and Unicode spelling aside.
///
/// `" ANA  Díaz"` and `"ana dı́az"` typed with a combining accent are the same name to a reader, so they are here.
public struct FoldedName: Hashable, Sendable {
  /// The form that equal names share.
  public let text: String

  public init(_ name: String) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Upper case first: it alone makes "ß" and "ss", "ς" and "σ" one.
    text = words.uppercased().lowercased().precomposedStringWithCanonicalMapping
  }
}
