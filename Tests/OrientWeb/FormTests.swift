import Testing

@testable import OrientWeb

struct FormTests {
  @Test("names repeat, plus is a space, and bytes are decoded")
  func reads() {
    let form = Form("a=1&b=x+y&a=%C3%A9&empty=&flag".utf8)
    #expect(form.values["a"] == ["1", "é"])
    #expect(form["b"] == "x y")
    #expect(form["empty"] == "")
    #expect(form.values["flag"] == [""])
    #expect(form["missing"] == "")
  }

  @Test(
    "broken encodings are read as they stand and never trap",
    arguments: ["%", "a=%", "a=%4", "a=%zz", "=x", "&&&", "a=%FF%FE", "a==b", "%61=b"])
  func broken(text: String) {
    let form = Form(text.utf8)
    #expect(form.values.count <= 1)
  }

  @Test("only so many fields are read")
  func bounded() {
    let form = Form((0..<5000).map { "f\($0)=1" }.joined(separator: "&").utf8)
    #expect(form.values.count == 2000)
  }
}
