import Pages
import Testing

@testable import OrientWeb

@Suite("A page of a list")
struct WindowTests {
  private func pages(of items: [String], limit: Int) -> [[String]] {
    var pages: [[String]] = []
    var values = ["limit": "\(limit)"]
    while true {
      let page = Window(Call(values: values, body: .null, key: nil, match: nil, language: .en))
        .page(of: items, id: { $0 }, json: { .string($0) })
      guard case .array(let shown) = page["items"] else { return pages }
      pages.append(shown.compactMap(\.text))
      guard let next = page["next"]?.text else { return pages }
      values["cursor"] = next
    }
  }

  @Test(
    "leads to the next until there is none",
    arguments: [(0, [[]]), (3, [["a", "b", "c"]]), (4, [["a", "b", "c"], ["d"]])])
  func next(count: Int, expected: [[String]]) {
    #expect(pages(of: Array(["a", "b", "c", "d"].prefix(count)), limit: 3) == expected)
  }

  @Test("goes on after something that is gone")
  func gone() {
    let call = Call(values: ["cursor": "b"], body: .null, key: nil, match: nil, language: .en)
    let page = Window(call).page(of: ["a", "c"], id: { $0 }, json: { .string($0) })
    #expect(page == ["items": ["c"], "next": .null])
  }

  @Test("matches tags as HTTP says")
  func tags() {
    #expect(EntityTag.matches("\"a\"", "\"b\" , W/\"a\"", isStrong: false))
    #expect(!EntityTag.matches("\"a\"", "W/\"a\"", isStrong: true))
    #expect(EntityTag.matches("\"a\"", "*", isStrong: true))
    #expect(!EntityTag.matches("\"a\"", "\"ab\", a", isStrong: false))
  }
}
