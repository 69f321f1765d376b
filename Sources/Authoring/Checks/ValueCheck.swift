import Curriculum

/// Whether an attribute's value is of its type, and what to say where it is not.
struct ValueCheck {
  /// What would have been right; nil where the value is.
  static func expectation(of type: AttributeType, for value: String) -> String? {
    switch type {
    case .id, .reference: isName(value) ? nil : "a name of small letters, digits and hyphens"
    case .references:
      !value.isEmpty && value.split(separator: " ").allSatisfy { isName(String($0)) }
        ? nil : "names of small letters, digits and hyphens, with spaces between them"
    case .text: value.contains { !$0.isWhitespace } ? nil : "some text"
    case .integer(let range):
      isDigits(value) && Int(value).map(range.contains) == true
        ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: Double(value).map(\.isFinite) == true ? nil : "a number, such as 14 or 2.5"
    case .percent:
      isDigits(value) && Int(value).map { (0...100).contains($0) } == true
        ? nil : "a whole number from 0 to 100, without a percent sign"
    case .boolean: value == "true" || value == "false" ? nil : "true or false"
    case .choice(let words): words.contains(value) ? nil : oneOf(words)
    case .language: isLanguage(value) ? nil : "a language tag, such as en or es-MX"
    case .dayOrToday: value == "today" || Day(value) != nil ? nil : "a date such as 2026-09-01, or today"
    case .picture: isPicture(value) ? nil : "the name of an .svg, .png, .jpg or .webp file in the module's folder"
    }
  }

  /// The mend, where one is obvious.
  static func replacement(of type: AttributeType, for value: String) -> String? {
    switch type {
    case .choice(let words): suggestion(for: value, among: words)
    case .boolean:
      ["yes": "true", "no": "false", "1": "true", "0": "false", "true": "true", "false": "false"][value.lowercased()]
    case .percent where value.hasSuffix("%"): String(value.dropLast())
    default: nil
    }
  }

  /// Rule ids such as N3 are shown to staff as they are, so capitals are allowed; the first character is a letter.
  private static func isName(_ value: String) -> Bool {
    var isFirst = true
    for byte in value.utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isOther = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      guard isLetter || (isOther && !isFirst) else { return false }
      isFirst = false
    }
    return !isFirst && value.utf8.count <= 64
  }

  private static func isDigits(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isLanguage(_ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  private static func isPicture(_ value: String) -> Bool {
    guard !value.hasPrefix("."), !value.contains(where: { $0 == "/" || $0 == "\\" || $0.isNewline }) else { return false }
    return pictureEndings.contains { value.lowercased().hasSuffix($0) }
  }
}

/// The kinds of pictures that a module may show.
let pictureEndings = [".svg", ".png", ".jpg", ".jpeg", ".webp"]
