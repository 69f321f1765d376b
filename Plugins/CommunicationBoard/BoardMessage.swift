/// How much of a message somebody has made.
struct BoardMessage: Codable, Sendable, Equatable {
  /// For each of its words the ids of the cells that say it.
  let words: [[String]]

  /// How many of its words are there, in the message's own order or in any.
  func count(in made: [String], isAnyOrder: Bool) -> Int {
    isAnyOrder ? countInAnyOrder(made) : countInOrder(made)
  }

  /// The longest common subsequence.
  private func countInOrder(_ made: [String]) -> Int {
    var last = [Int](repeating: 0, count: made.count + 1)
    for cells in words {
      var row = last
      for (index, cell) in made.enumerated() {
        row[index + 1] = cells.contains(cell) ? last[index] + 1 : max(last[index + 1], row[index])
      }
      last = row
    }
    return last.last ?? 0
  }

  /// The largest matching of words and cells (Kuhn): a cell may say what several words of the message ask for.
  private func countInAnyOrder(_ made: [String]) -> Int {
    var owners = [Int?](repeating: nil, count: made.count)
    func takes(_ word: Int, _ tried: inout Set<Int>) -> Bool {
      for place in made.indices where words[word].contains(made[place]) && tried.insert(place).inserted {
        guard let owner = owners[place], !takes(owner, &tried) else {
          owners[place] = word
          return true
        }
      }
      return false
    }
    return words.indices.count { word in
      var tried: Set<Int> = []
      return takes(word, &tried)
    }
  }
}
