/// Whether what people enter can be taken.
enum InputCheck {
  /// A display name: 1 to 40 characters, with at least one letter or digit, without control characters.
  static func name(_ text: String, field: String = "name", limit: Int = 40) -> Result<String, InputProblem> {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty { return .failure(InputProblem(field, .missing)) }
    if name.count > limit || name.utf8.count > limit * 8 { return .failure(InputProblem(field, .tooLong)) }
    let hasControl = name.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control || isDirectionControl(scalar)
    }
    guard !hasControl, name.contains(where: { $0.isLetter || $0.isNumber }) else {
      return .failure(InputProblem(field, .notAName))
    }
    return .success(name)
  }

  /// Words that explain something: 1 to `limit` characters in one paragraph, without control characters.
  static func sentence(_ text: String, field: String, limit: Int) -> Result<String, InputProblem> {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty { return .failure(InputProblem(field, .missing)) }
    if words.count > limit || words.utf8.count > limit * 8 { return .failure(InputProblem(field, .tooLong)) }
    let hasControl = words.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control || isDirectionControl(scalar)
    }
    return hasControl ? .failure(InputProblem(field, .notOffered)) : .success(words)
  }

  /// Six digits that are neither all the same nor a run, such as 111111 or 123456.
  static func pin(_ text: String) -> InputProblem? {
    let digits = text.compactMap(\.wholeNumberValue)
    guard text.count == 6, digits.count == 6, text.utf8.count == 6 else { return InputProblem("pin", .notSixDigits) }
    let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
    return steps == [0] || steps == [1] || steps == [-1] ? InputProblem("pin", .tooEasy) : nil
  }

  /// Something with one @ between two parts, the second with a dot or `localhost`: the rest only mail can prove.
  static func email(_ text: String) -> Result<String, InputProblem> {
    let address = text.split(whereSeparator: \.isWhitespace).joined()
    if address.isEmpty { return .failure(InputProblem("email", .missing)) }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") || parts[1] == "localhost",
      !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), address.utf8.count <= 254
    else { return .failure(InputProblem("email", .notAnAddress)) }
    return .success(address)
  }

  /// 12 to 200 characters, and not the same character over and over (NIST SP 800-63B: length counts, not kinds).
  static func password(_ text: String) -> InputProblem? {
    if text.isEmpty { return InputProblem("password", .missing) }
    if text.count < 12 { return InputProblem("password", .tooShort) }
    if text.utf8.count > 800 { return InputProblem("password", .tooLong) }
    return Set(text).count < 5 ? InputProblem("password", .tooEasy) : nil
  }

  /// Characters that turn the reading direction would let one name look like another.
  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}

extension Result where Failure == InputProblem {
  var problem: InputProblem? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}

extension InputProblem: Error {}
