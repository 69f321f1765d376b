import Curriculum

/// The words that modules in one language do without, and the short forms that everybody knows.
struct WordList: Sendable {
  struct Entry: Sendable {
    /// The word or phrase, as the list says it.
    let word: String
    let instead: String
    let reason: String
  }

  let known: Set<String>
  /// The highest school grade of students' pages.
  let grade: Int
  /// The most words of a sentence.
  let sentence: Int
  /// The roles that are no students; nil where the list does not say.
  let adults: [String]?
  let entries: [Entry]

  /// The entries' words, folded, in the order of their buckets.
  private let keys: [(bytes: [UInt8], entry: Int)]
  /// Where the keys of each bucket begin. A bucket is found by the first three letters, so that nearly every word of a
  /// text is passed over with one look.
  private let buckets: [UInt16]

  static let shortest = 3
  private static let bucketCount = 4096

  init(
    entries: [Entry] = [], known: Set<String> = [], grade: Int = 6, sentence: Int = 25, adults: [String]? = nil
  ) {
    self.entries = entries
    self.known = known
    self.grade = grade
    self.sentence = sentence
    self.adults = adults
    let folded = entries.enumerated().map { (bytes: Self.folded($1.word), entry: $0) }
    keys = folded.filter { $0.bytes.count >= Self.shortest }
      .sorted { (Self.bucket($0.bytes), -$0.bytes.count) < (Self.bucket($1.bytes), -$1.bytes.count) }
    var buckets = [UInt16](repeating: 0, count: Self.bucketCount + 1)
    for key in keys { buckets[Self.bucket(key.bytes) + 1] += 1 }
    for index in 1..<buckets.count { buckets[index] += buckets[index - 1] }
    self.buckets = buckets
  }

  /// The letters in small, with a space for each hyphen.
  static func folded(_ text: String) -> [UInt8] {
    var bytes = Array(text.collapsingWhiteSpace().utf8)
    for index in bytes.indices {
      bytes[index] = fold(bytes[index], after: index > 0 ? bytes[index - 1] : 0)
      if bytes[index] == hyphen { bytes[index] = space }
    }
    return bytes
  }

  private static func bucket(_ bytes: [UInt8]) -> Int { bucket(bytes[0], bytes[1], bytes[2]) }

  private static func bucket(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first & 31) << 7 ^ Int(second & 31) << 4 ^ Int(third & 63)) & (bucketCount - 1)
  }

  /// The entry that stands at a place where a word begins, and where its words end in the text.
  func match(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (entry: Int, end: Int)? {
    guard start + Self.shortest <= text.count, !keys.isEmpty else { return nil }
    let first = fold(text[start], after: 0)
    let second = fold(text[start + 1], after: first)
    let third = fold(text[start + 2], after: second)
    let bucket = Self.bucket(first, second, third == hyphen ? space : third)
    let (from, to) = (Int(buckets[bucket]), Int(buckets[bucket + 1]))
    guard from < to else { return nil }
    for key in keys[from..<to] {
      if let end = end(of: key.bytes, in: text, at: start) { return (key.entry, end) }
    }
    return nil
  }

  private func end(of key: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + key.count <= text.count else { return nil }
    for index in key.indices {
      let byte = fold(text[start + index], after: index > 0 ? text[start + index - 1] : 0)
      guard byte == key[index] || (byte == hyphen && key[index] == space) else { return nil }
    }
    let end = start + key.count
    // The longest first: an apostrophe ends a word too.
    for ending in [Array("’s".utf8), Array("'s".utf8), Array("es".utf8), [UInt8(ascii: "s")], []] {
      let after = end + ending.count
      guard after <= text.count, text[end..<after].elementsEqual(ending) else { continue }
      if after == text.count || !text[after].isInWord { return after }
    }
    return nil
  }
}

private let hyphen = UInt8(ascii: "-")
private let space = UInt8(ascii: " ")

/// A small letter for a capital one: ASCII, and what follows 0xC3 in UTF-8 (À to Þ).
private func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case 0x80...0x9E where previous == 0xC3 && byte != 0x97: byte | 0x20
  default: byte
  }
}

/// What the files of words say, by language.
struct Wording: Sendable {
  private let lists: [String: WordList]
  /// The roles that are no students.
  let adults: Set<String>

  /// The staff and the family, as the kits that come with the product call them.
  static let usualAdults: Set<String> = [
    "facilitator", "general-educator", "special-educator", "paraprofessional", "administrator", "trainer", "family",
  ]

  /// Where several files are in one language, the first one counts.
  init(_ lists: [(language: String, list: WordList)] = []) {
    self.lists = Dictionary(lists.map { ($0.language.primaryLanguage, $0.list) }) { first, _ in first }
    let named = lists.compactMap(\.list.adults)
    adults = named.isEmpty ? Self.usualAdults : Set(named.joined())
  }

  subscript(language: String) -> WordList { lists[language.primaryLanguage] ?? WordList() }

  /// Whether a file holds words, by its name: these files are read before all others.
  static func isWordFile(_ path: String) -> Bool {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return name.hasPrefix("words") && name.hasSuffix(".xml")
  }

  var known: Set<String> { lists.values.reduce(into: []) { $0.formUnion($1.known) } }
}
