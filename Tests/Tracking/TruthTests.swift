import Testing
import Tracking

struct TruthTests {
  @Test(
    "not turns pass and fail round and leaves unknown",
    arguments: [(Truth.pass, Truth.fail), (.fail, .pass), (.unknown, .unknown)])
  func not(one: Truth, other: Truth) { #expect(!one == other) }

  @Test("all is the least and any the greatest, with unknown between fail and pass")
  func kleene() {
    let rank: [Truth: Int] = [.fail: 0, .unknown: 1, .pass: 2]
    for a in Truth.allCases {
      for b in Truth.allCases {
        for c in Truth.allCases {
          let parts = [a, b, c]
          #expect(Truth.all(parts) == parts.min { rank[$0, default: 0] < rank[$1, default: 0] })
          #expect(Truth.any(parts) == parts.max { rank[$0, default: 0] < rank[$1, default: 0] })
        }
      }
    }
  }
}
