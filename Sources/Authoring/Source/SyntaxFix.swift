import Curriculum

/// Mends of XML itself. Each is safe only where nothing else can have been meant.
extension SyntaxProblem {
  /// `&amp;` for an ampersand that stands alone. One before the name of a sign, such as `&nbsp`, lacks its semicolon.
  func fixes(ofAmpersandAt place: Int) -> [Fix] {
    let word = source.bytes[min(place + 1, source.bytes.count)...].prefix { $0.isLetterOrDigit }
    let name = String(decoding: word, as: UTF8.self)
    let isSign = namedCharacters[name] != nil || predefined.contains(name) || byte(at: place + 1) == UInt8(ascii: "#")
    return isSign ? [] : [Fix("write &amp;", isSafe: true, replacing: .bytes(place..<(place + 1)), with: "&amp;")]
  }

  /// The character itself for a name of web pages.
  func fixes(ofEntity name: String, at place: Int) -> [Fix] {
    let written = "&\(name);"
    guard let character = namedCharacters[name],
      source.bytes[min(place, source.bytes.count)...].starts(with: written.utf8)
    else { return [] }
    return [
      Fix(
        "write the character itself", isSafe: true, replacing: .bytes(place..<(place + written.utf8.count)),
        with: character)
    ]
  }

  /// `&lt;`; it is certain before a number or an equals sign, which no tag begins with.
  func fixes(ofLessThanAt place: Int) -> [Fix] {
    let next = source.bytes[min(place + 1, source.bytes.count)...].first { !isWhiteSpace($0) }
    let isSafe = next.map { $0 == UInt8(ascii: "=") || $0.isDigit } ?? false
    return [Fix("write &lt;", isSafe: isSafe, replacing: .bytes(place..<(place + 1)), with: "&lt;")]
  }

  /// Straight quotation marks in place of curly ones, or around a value without any.
  ///
  /// - Parameter start: where the value begins, with its quotation mark where it has one.
  func fixes(ofValueOf name: String, from start: Int) -> [Fix] {
    let rest = source.bytes[min(start, source.bytes.count)...].prefix {
      $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") && $0 != newline
    }
    let text = String(decoding: rest, as: UTF8.self)
    guard let first = text.first, text.utf8.elementsEqual(rest) else { return [] }
    if quotationMarks.contains(first) {
      let inside = text.dropFirst().prefix { !quotationMarks.contains($0) }
      guard inside.endIndex < text.endIndex, !inside.contains("=") else { return [] }
      let closing = start + first.utf8.count + inside.utf8.count
      let opening = Edit(.bytes(start..<(start + first.utf8.count)), "\"")
      let end = Edit(.bytes(closing..<(closing + text[inside.endIndex].utf8.count)), "\"")
      return [Fix("use straight quotation marks for \(name)", isSafe: true, edits: [opening, end])]
    }
    // What ends with a space may go on behind it, unless the next attribute or the end of the tag follows.
    let value = text.prefix { !$0.isWhitespace && $0 != "/" }
    let behind = text[value.endIndex...].drop(while: \.isWhitespace)
    let isWhole = behind.isEmpty || behind == "/" || behind.prefix { !$0.isWhitespace }.contains("=")
    guard isWhole, !value.isEmpty, !value.contains(where: { quotationMarks.contains($0) || $0 == "=" }) else {
      return []
    }
    let end = start + value.utf8.count
    return [
      Fix(
        "put \(name)'s value into quotation marks", isSafe: true,
        edits: [Edit(.bytes(start..<start), "\""), Edit(.bytes(end..<end), "\"")])
    ]
  }

  /// A document type declaration, with what it declares and with its line where nothing else stands there.
  static func fixes(ofDocumentTypeIn source: SourceFile, at start: Int) -> [Fix] {
    var index = start
    var depth = 0
    var quote: UInt8?
    while index < source.bytes.count {
      if quote == nil, source.bytes[index...].starts(with: "<!--".utf8) {
        guard let end = source.end(of: "-->", from: index) else { return [] }
        index = end
        continue
      }
      let byte = source.bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        let hasNothingBefore = start == 0 || source.bytes[start - 1] == newline
        if hasNothingBefore, index < source.bytes.count, source.bytes[index] == newline { index += 1 }
        return [Fix("remove <!DOCTYPE …>", isSafe: true, replacing: .bytes(start..<index), with: "")]
      default: break
      }
    }
    return []
  }

  /// White space before the first line's `<?xml`.
  func fixes(ofDeclarationAt place: Int) -> [Fix] {
    guard place > 0, source.bytes[..<place].allSatisfy(isWhiteSpace) else { return [] }
    return [Fix("delete the empty space before it", isSafe: true, replacing: .bytes(0..<place), with: "")]
  }
}

/// The character behind a name of web pages; nil where the name is none of theirs.
func characterNamed(_ name: String) -> String? { namedCharacters[name] }

/// What stands for a quotation mark in other programs.
let quotationMarks: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»", "`"]

private let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

/// The names of web pages that authors use, and what they stand for; a no-break space becomes a plain one.
private let namedCharacters: [String: String] = [
  "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
  "euro": "€", "pound": "£", "cent": "¢", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "iexcl": "¡",
  "iquest": "¿", "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "Aacute": "Á",
  "Eacute": "É", "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "ntilde": "ñ", "Ntilde": "Ñ", "uuml": "ü", "Uuml": "Ü",
  "auml": "ä", "Auml": "Ä", "ouml": "ö", "Ouml": "Ö", "szlig": "ß", "agrave": "à", "egrave": "è", "ugrave": "ù",
  "acirc": "â", "ecirc": "ê", "icirc": "î", "ocirc": "ô", "ucirc": "û", "ccedil": "ç", "Ccedil": "Ç", "atilde": "ã",
  "otilde": "õ", "aring": "å", "Aring": "Å", "oslash": "ø", "Oslash": "Ø", "aelig": "æ", "AElig": "Æ",
  "rarr": "→", "larr": "←",
]

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
