/// What a byte of UTF-8 text is to somebody who counts words.
extension UInt8 {
  var isCapital: Bool { self &- 0x41 < 26 }

  var isSmall: Bool { self &- 0x61 < 26 }

  /// Whether it is a letter or a digit, or part of a letter that takes several bytes. What begins with 0xC2 or 0xE2 is
  /// punctuation.
  var isInWord: Bool { (self | 0x20) &- 0x61 < 26 || isDigit || (self >= 0xC3 && self != 0xE2) }
}
