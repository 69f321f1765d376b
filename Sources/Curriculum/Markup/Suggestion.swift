/// The candidate that somebody most likely meant, where one is near enough to say so.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the length; what is a
/// single letter is only ever meant in another case.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  near(word, candidates).min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?.candidate
}

/// Whether nothing else can have been meant: the suggestion is one slip away (in long words, two), and it is the only
/// candidate that is near, or the only one that differs in capital letters alone.
package func isOnlyOne(_ suggested: String, for word: String, among candidates: some Sequence<String>) -> Bool {
  let all = near(word, candidates)
  let same = all.filter { $0.distance == 0 }
  guard same.isEmpty else { return Set(same.map(\.candidate)) == [suggested] }
  let isSlip = all.allSatisfy { $0.distance <= max(1, word.count / 6) }
  return isSlip && Set(all.map(\.candidate)) == [suggested]
}

private func near(
  _ word: String, _ candidates: some Sequence<String>
) -> [(candidate: String, distance: Int)] {
  let limit = word.count <= 1 ? 0 : max(1, word.count / 3)
  let folded = word.lowercased()
  return candidates.compactMap { candidate in
    // Lengths that are too far apart need no table.
    guard abs(candidate.count - word.count) <= limit else { return nil }
    let distance = editDistance(folded, candidate.lowercased())
    return distance <= limit ? (candidate, distance) : nil
  }
}

/// The optimal string alignment distance.
package func editDistance(_ one: String, _ other: String) -> Int {
  let a = Array(one)
  let b = Array(other)
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
