import Curriculum

/// Counts the syllables of one word, given as UTF-8.
struct Syllables {
  let language: Language

  enum Language { case english, spanish }

  /// The counter for a language tag; nil where there is none.
  init?(_ tag: String) {
    switch tag.primaryLanguage {
    case "en": language = .english
    case "es": language = .spanish
    default: return nil
    }
  }

  /// At least 1. A number counts a syllable for each digit, about as long as it takes to say it.
  func count(in word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    if let first = word.first, first.isDigit { return word.count }
    return switch language {
    case .english: EnglishSyllables.count(in: word)
    case .spanish: SpanishSyllables.count(in: word)
    }
  }
}

/// English: runs of vowels are syllables, less the silent ones, more where two vowels are said one by one.
enum EnglishSyllables {
  private typealias Word = UnsafeBufferPointer<UInt8>

  static func count(in slice: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let word = Word(rebasing: slice)
    var count = 0
    var wasVowel = false
    var previous: UInt8 = 0
    for place in 0..<word.count {
      let byte = word[place]
      let letter = byte | 0x20
      let isVowel = isVowel(letter, after: previous, place: place) || (previous == 0xC3 && letter >= 0xA0)
      if isVowel, !wasVowel || isHiatus(previous, letter, in: word, at: place) { count += 1 }
      wasVowel = isVowel
      previous = byte == 0xC3 ? byte : letter
    }
    return max(1, count - silent(word) + hidden(word))
  }

  /// A bit for each of a, e, i, o, u and y, the lowest for a.
  private static let vowels: UInt32 = 0x110_4111

  @inline(__always)
  private static func isVowel(_ letter: UInt8, after previous: UInt8, place: Int) -> Bool {
    let number = letter &- UInt8(ascii: "a")
    guard number < 26, vowels &>> UInt32(number) & 1 == 1 else { return false }
    // The u of "question" and of "language" is no vowel of its own.
    if letter == UInt8(ascii: "u") { return previous != UInt8(ascii: "q") }
    return letter != UInt8(ascii: "y") || place > 0
  }

  /// Two vowels that belong to two syllables: cre-ate, vide-o, be-ing, sci-ence, di-et.
  private static func isHiatus(_ first: UInt8, _ second: UInt8, in word: Word, at index: Int) -> Bool {
    func letter(_ index: Int) -> UInt8 { word.indices.contains(index) ? word[index] | 0x20 : 0 }
    switch (first, second) {
    // "people", but vide-o.
    case (UInt8(ascii: "e"), UInt8(ascii: "o")): return letter(index + 1) != UInt8(ascii: "p")
    // qui-et, sci-ence, experi-ence, cli-ent; but "patience", "friend", "field".
    case (UInt8(ascii: "i"), UInt8(ascii: "e")):
      let (before, next, second) = (letter(index - 2), letter(index + 1), letter(index + 2))
      if next == UInt8(ascii: "t") { return true }
      guard next == UInt8(ascii: "n"), second == UInt8(ascii: "c") || second == UInt8(ascii: "t") else { return false }
      return before != UInt8(ascii: "t") && (before != UInt8(ascii: "c") || index - 2 == 1)
    case (UInt8(ascii: "i"), UInt8(ascii: "a")),
      (UInt8(ascii: "y"), UInt8(ascii: "i")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
      return true
    default: return false
    }
  }

  /// Endings that are written with a vowel and said without one, and vowels that join after all.
  private static func silent(_ word: Word) -> Int {
    let end = word.count
    func letter(_ back: Int) -> UInt8 { end >= back ? word[end - back] | 0x20 : 0 }
    let (last, second, third, fourth) = (letter(1), letter(2), letter(3), letter(4))
    var silent = 0
    if last == UInt8(ascii: "e"), !isPlainVowel(second) {
      // "table" keeps its last syllable, and so does "he".
      if !(second == UInt8(ascii: "l") && !isPlainVowel(third)), word.count > 2 { silent += 1 }
    } else if last == UInt8(ascii: "d"), second == UInt8(ascii: "e"), !isPlainVowel(third) {
      if third != UInt8(ascii: "t"), third != UInt8(ascii: "d"),
        !(third == UInt8(ascii: "l") && !isPlainVowel(fourth)), word.count > 3
      {
        silent += 1
      }
    } else if last == UInt8(ascii: "s"), second == UInt8(ascii: "e"), !isPlainVowel(third) {
      if !hisses(third, after: fourth), !(third == UInt8(ascii: "l") && !isPlainVowel(fourth)), word.count > 3 {
        silent += 1
      }
    }
    // "ia" is one sound in "social" and "special".
    if word.count > 5, letter(1) == UInt8(ascii: "l"), letter(2) == UInt8(ascii: "a"), letter(3) == UInt8(ascii: "i"),
      letter(4) == UInt8(ascii: "c") || letter(4) == UInt8(ascii: "t")
    {
      silent += 1
    }
    return silent
  }

  /// Syllables that no run of vowels shows: rhyth-m, do-ing, tri-al.
  private static func hidden(_ word: Word) -> Int {
    let end = word.count
    guard word.count > 4 else { return 0 }
    let (last, second, third, fourth) = (
      word[end - 1] | 0x20, word[end - 2] | 0x20, word[end - 3] | 0x20, word[end - 4] | 0x20
    )
    if last == UInt8(ascii: "m"), second == UInt8(ascii: "s") { return 1 }
    guard last == UInt8(ascii: "g"), second == UInt8(ascii: "n"), third == UInt8(ascii: "i") else { return 0 }
    // "being", "doing", "saying": the vowel before -ing is a syllable of its own.
    return isPlainVowel(fourth) ? 1 : 0
  }

  /// After these, -es is a syllable: places, wishes, pages, boxes.
  private static func hisses(_ letter: UInt8, after previous: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "g"): true
    case UInt8(ascii: "h"): previous == UInt8(ascii: "c") || previous == UInt8(ascii: "s")
    default: false
    }
  }

  private static func isPlainVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}

/// Spanish: each run of vowels is a syllable; a, e and o, and i and u with an accent, do not share one.
enum SpanishSyllables {
  static func count(in word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var strong = 0
    var isInRun = false
    var previous: UInt8 = 0
    for (place, byte) in zip(0..., word) {
      defer { previous = byte }
      if byte == 0xC3 { continue }
      switch strength(of: byte, after: previous, isFirst: place == 0, isLast: place == word.count - 1) {
      case 0:
        count += isInRun ? max(1, strong) : 0
        (isInRun, strong) = (false, 0)
      case 1: isInRun = true
      default:
        isInRun = true
        strong += 1
      }
    }
    return max(1, count + (isInRun ? max(1, strong) : 0))
  }

  /// 0 for a consonant, 1 for a vowel that shares a syllable, 2 for one that does not.
  private static func strength(of byte: UInt8, after previous: UInt8, isFirst: Bool, isLast: Bool) -> Int {
    if previous == 0xC3 {
      return switch byte | 0x20 {
      case 0xA1, 0xA9, 0xAD, 0xB3, 0xBA: 2
      case 0xBC: 1
      default: 0
      }
    }
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): return 2
    case UInt8(ascii: "i"), UInt8(ascii: "u"): return 1
    case UInt8(ascii: "y"): return isLast ? 1 : 0
    default: return 0
    }
  }
}
