import Curriculum

/// Whether an attribute's value is of its type, and what to say where it is not.
struct ValueCheck {
  /// What would have been right; nil where the value is.
  static func expectation(of type: AttributeType, for value: String) -> String? {
    switch type {
    case .id, .reference: isName(value) ? nil : nameExpectation(for: value)
    case .references:
      !value.isBlank && value.split(separator: " ").allSatisfy { isName(String($0)) }
        ? nil : "names of letters, digits and hyphens, with spaces between them"
    case .text: value.isBlank ? "some text" : nil
    case .integer(let range):
      isDigits(value) && Int(value).map(range.contains) == true
        ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: isNumber(value) ? nil : "a number, such as 14 or 2.5"
    case .percent:
      isDigits(value) && Int(value).map { (0...100).contains($0) } == true
        ? nil : "a whole number from 0 to 100, without a percent sign"
    case .boolean: value == "true" || value == "false" ? nil : "true or false"
    case .choice(let words): words.contains(value) ? nil : oneOf(words)
    case .language: isLanguage(value) ? nil : "the short name of a language, such as en or es-MX"
    case .dayOrToday: value == "today" || Day(value) != nil ? nil : "a date such as 2026-09-01, or today"
    case .period: Period(value) != nil ? nil : "a period such as 14 days or 12 months"
    case .picture: isPicture(value) ? nil : "the name of an .svg, .png, .jpg or .webp file in the module's folder"
    case .file(let kind):
      isFile(value, endings: kind.endings)
        ? nil : "the name of a file that ends in \(oneOf(kind.endings)), in the module's folder"
    case .webAddress: WebAddress.isSound(value) ? nil : WebAddress.expectation
    }
  }

  /// What the value should have been, where one is near, and whether nothing else can have been meant.
  static func mend(of type: AttributeType, for value: String) -> (value: String, isCertain: Bool)? {
    guard let (mended, isCertain) = likely(of: type, for: value), expectation(of: type, for: mended) == nil
    else { return nil }
    return (mended, isCertain)
  }

  private static func likely(of type: AttributeType, for value: String) -> (String, isCertain: Bool)? {
    let trimmed = value.collapsingWhiteSpace()
    switch type {
    // Nothing can refer to it as it is written, but it may become the name of something else.
    case .id: return nameLike(value).map { ($0, false) }
    case .choice(let words):
      return suggestion(for: trimmed, among: words).map { ($0, isOnlyOne($0, for: trimmed, among: words)) }
    case .boolean:
      let words = ["yes": "true", "no": "false", "1": "true", "0": "false", "true": "true", "false": "false"]
      return words[trimmed.lowercased()].map { ($0, true) }
        ?? suggestion(for: trimmed, among: ["true", "false"]).map { ($0, true) }
    case .percent:
      return (trimmed.hasSuffix("%") ? trimmed.dropLast().description.collapsingWhiteSpace() : trimmed, true)
    case .integer, .reference, .references: return (trimmed, true)
    case .number: return (trimmed.count { $0 == "," } == 1 ? trimmed.replacing(",", with: ".") : trimmed, false)
    case .language: return (trimmed.replacing("_", with: "-"), true)
    case .dayOrToday, .period: return (trimmed.lowercased(), true)
    case .webAddress:
      // Whether a site can be reached by https, only a person can find out.
      return WebAddress.replacement(for: value).map { ($0, value.lowercased().hasPrefix("https:")) }
    case .text, .picture, .file: return nil
    }
  }

  /// Rule ids such as N3 are shown to staff as they are, so capitals are allowed; the first character is a letter.
  private static func isName(_ value: String) -> Bool {
    var isFirst = true
    for byte in value.utf8 {
      guard byte.isLetter || ((byte.isDigit || byte == UInt8(ascii: "-")) && !isFirst) else { return false }
      isFirst = false
    }
    return !isFirst && value.utf8.count <= longestName
  }

  private static let longestName = 64

  private static func nameExpectation(for value: String) -> String {
    value.utf8.count > longestName
      ? "a name of at most \(longestName) characters"
      : "a name of letters, digits and hyphens that begins with a letter"
  }

  /// `first-lunch` for `First lunch`.
  private static func nameLike(_ value: String) -> String? {
    let words = value.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "-")
    return isName(name) ? name : nil
  }

  private static func isDigits(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy(\.isDigit)
  }

  /// Digits, with one decimal point and a minus sign where the author wants them.
  private static func isNumber(_ value: String) -> Bool {
    let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count <= 2 && parts.allSatisfy(isDigits)
  }

  private static func isLanguage(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  private static func isPicture(_ value: String) -> Bool { isFile(value, endings: pictureEndings) }

  private static func isFile(_ value: String, endings: [String]) -> Bool {
    let bytes = Array(value.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "."),
      !bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 < 0x20 })
    else { return false }
    let folded = bytes.map { $0.isLetter ? $0 | 0x20 : $0 }
    return endings.contains {
      folded.count > $0.utf8.count && folded.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

/// The kinds of pictures that a module may show.
let pictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp"]
