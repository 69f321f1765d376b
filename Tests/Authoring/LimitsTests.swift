import Curriculum
import Testing

@testable import Authoring

@Suite("A file that is too much")
struct LimitsTests {
  static let namespace = "xmlns=\"\(orientationNamespace)\""

  @Test("has more than 4 MiB")
  func size() {
    let padding = String(repeating: " ", count: (4 << 20) - 38)
    #expect(Self.problem("<a \(Self.namespace)>\(padding)</a>") == nil)
    #expect(Self.problem("<a \(Self.namespace)>\(padding)  </a>") == "xml.too-large")
  }

  @Test("has elements more than 64 deep")
  func depth() {
    func nested(_ count: Int) -> String {
      "<a \(Self.namespace)>" + String(repeating: "<a>", count: count - 1) + String(repeating: "</a>", count: count)
    }
    #expect(Self.problem(nested(64)) == nil)
    #expect(Self.problem(nested(65)) == "xml.too-deep")
  }

  @Test("has more than 50,000 elements")
  func elements() {
    func wide(_ count: Int) -> String {
      "<a \(Self.namespace)>" + String(repeating: "<b/>", count: count - 1) + "</a>"
    }
    #expect(Self.problem(wide(50_000)) == nil)
    #expect(Self.problem(wide(50_001)) == "xml.too-many")
  }

  @Test("is not read any further")
  func stops() {
    let text = "<a \(Self.namespace)>" + String(repeating: "<a>", count: 100) + "</b>"
    #expect(DocumentReader().read(source(text)).diagnostics.map(\.id) == ["xml.too-deep"])
  }

  @Test("has a document type, whatever is in it: nothing is expanded and nothing is fetched")
  func documentType() {
    let types = [
      "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE a [<!ENTITY x 'y'>]>",
      "<!DOCTYPE a PUBLIC '-//x' 'http://127.0.0.1:9/x.dtd' [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
    ]
    for type in types {
      #expect(Self.problem("\(type)<a \(Self.namespace)>&x;</a>") == "xml.doctype")
    }
  }

  @Test("of attributes is shown without looking at the whole file for each")
  func manyMistakes() throws {
    let attributes = (0..<300).map { "x\($0)=\"\"" }.joined(separator: " ")
    let paragraphs = String(repeating: "<p \(attributes)>P</p>\n", count: 3)
    let text =
      "<module \(Self.namespace) id=\"a\" revision=\"1\" minutes=\"1\" xml:lang=\"en\"><title>T</title>"
      + "<summary>S</summary><section id=\"s\"><title>T</title>\n\(paragraphs)</section></module>"
    #expect(try check(text).errors == 900)
  }

  private static func problem(_ text: String) -> String? {
    let (root, diagnostics) = DocumentReader().read(source(text))
    #expect((root == nil) == !diagnostics.isEmpty)
    return diagnostics.first?.id
  }
}
