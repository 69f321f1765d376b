internal import Foundation

/// Text as scripts compare it: letter case, accents and runs of white space aside.
struct FoldedText {
  /// UTF-8.
  let utf8: [UInt8]

  init(_ bytes: UnsafeRawBufferPointer) {
    if let plain = Self.plain(bytes) {
      utf8 = plain
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).uppercased().lowercased()
    var kept = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      kept.append(scalar)
    }
    utf8 = Array(String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }

  /// The same for ASCII, which most answers are.
  private static func plain(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let space = UInt8(ascii: " ")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case 0x09...0x0D, space: if let last = result.last, last != space { result.append(space) }
      case ..<0x80: result.append(byte)
      default: return nil
      }
    }
    if result.last == space { result.removeLast() }
    return result
  }
}

extension FoldedText {
  static func text(of text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: FoldedText(UnsafeRawBufferPointer($0)).utf8, as: UTF8.self) }
  }
}
