internal import Foundation

extension String {
  /// The text as it is compared with what an author wrote: without capital letters, accents, and more than one space.
  public var foldedForComparison: String {
    foldedASCII
      ?? collapsingAllWhiteSpace.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  private var collapsingAllWhiteSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for ASCII, which most answers are; nil for all else.
  private var foldedASCII: String? {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    let space = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case 0x09...0x0D, space: if let last = result.last, last != space { result.append(space) }
      case ..<0x80: result.append(byte)
      default: return nil
      }
    }
    if result.last == space { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
