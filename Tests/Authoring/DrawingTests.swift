import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("An SVG picture")
struct DrawingTests {
  @Test(
    "that does more than draw is refused where it does so",
    arguments: [
      ("<script>alert(1)</script>", "picture.program"), ("<SCRIPT/>", "picture.program"),
      ("<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>", "picture.program"),
      ("<rect onclick=\"x()\"/>", "picture.program"), ("<rect ONLOAD=\"x()\"/>", "picture.program"),
      ("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", "picture.program"),
      ("<a href=\"javascript:x()\">t</a>", "picture.program"),
      ("<a href=\" java&#x0A;script:x()\">t</a>", "picture.program"),
      ("<a href=\"JavaScript:x()\">t</a>", "picture.program"),
      ("<a><set attributeName=\"xlink:href\" to=\"x\"/></a>", "picture.program"),
      ("<image href=\"https://example.org/a.png\"/>", "picture.external"),
      ("<use href=\"other.svg#a\"/>", "picture.external"),
      ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "picture.external"),
      ("<rect fill=\"url(https://example.org/#a)\"/>", "picture.external"),
      ("<rect style=\"fill: url( 'b.svg#a' )\"/>", "picture.external"),
      ("<style>@import 'a.css';</style>", "picture.external"),
      ("<style>a { b: u\\72l(x) }</style>", "picture.external"),
      ("<g xml:base=\"https://example.org/\"/>", "picture.external"),
      ("<?xml-stylesheet href=\"a.css\"?><g/>", "picture.external"),
    ])
  func refused(content: String, name: String) {
    let file = Self.drawing(content)
    let found = DrawingCheck().diagnostics(for: file)
    #expect(found.map(\.id) == [name])
    #expect(found.map { file.range(of: $0.place).start.line } == [2])
  }

  @Test(
    "that only draws is accepted",
    arguments: [
      "<rect fill=\"url(#a)\"/>", "<use href=\"#a\"/>", "<image href=\"data:image/png;base64,AAAA\"/>",
      "<style>.a { fill: url('#b') }</style>", "<text>javascript: url(x)</text>",
    ])
  func accepted(content: String) {
    #expect(DrawingCheck().diagnostics(for: Self.drawing(content)) == [])
  }

  @Test("gives the same answer where a quick look at an attribute shows that it is harmless")
  func quickLook() {
    let names = [
      "fill", "ON", "onload", "href", "xlink:href", "xml:base", "src", "SRC", "attributeName", "style", "d", "é", "o",
    ]
    let pieces = [
      "url", "(", "#a", "data:image/png", "@import", "image", "-set", "-", "S", "\\", "javascript", ":", "M 1",
      "\u{212A}",
    ]
    let element = Element(name: "rect", attributes: [], children: [], position: .start)
    var quick = 0
    for name in names {
      for first in pieces {
        for second in pieces {
          for third in pieces {
            let attribute = Element.Attribute(name: name, value: first + second + third)
            guard attribute.onlyDraws else { continue }
            quick += 1
            #expect(DrawingCheck().closer(attribute, of: element) == [], "\(name)=\(attribute.value)")
          }
        }
      }
    }
    #expect(quick > 500)
  }

  @Test("that is not well-formed or has a document type is refused", arguments: ["<rect", "<!DOCTYPE svg>", "&x;"])
  func broken(content: String) {
    #expect(!DrawingCheck().diagnostics(for: Self.drawing(content)).isEmpty)
  }

  @Test("that is refused keeps its module from being used, at the line in the picture's file, once")
  func inFolder() throws {
    try withFolder { folder in
      let figure = "<figure src=\"board.svg\" alt=\"A\"/>"
      try MendingTests.module(figure + figure).write(
        to: folder.appending(path: "module.xml"), atomically: true, encoding: .utf8)
      let picture = folder.appending(path: "board.svg")
      try Self.write("<rect onclick=\"x()\"/>", to: picture)
      let result = try Checker(types: standardTypes()).check(paths: [folder.path])
      #expect(result.library == nil)
      #expect(DiagnosticReport(result).text.hasPrefix("\(picture.path):2:7: error: onclick runs a program"))
      #expect(result.errors == 1)
      #expect(Drawing(at: picture.path) == nil)
      try Self.write("<rect/>", to: picture)
      #expect(try Checker(types: standardTypes()).check(paths: [folder.path]).library != nil)
      #expect(Drawing(at: picture.path)?.bytes.isEmpty == false)
    }
  }

  @Test("comes with the product, and each one only draws")
  func realDrawings() throws {
    let folder = packageFolder.appending(path: "Modules")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".svg") }
    #expect(!names.isEmpty)
    for name in names { #expect(Drawing(at: folder.appending(path: name).path) != nil, "\(name)") }
  }

  private static func drawing(_ content: String) -> SourceFile {
    source(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n\(content)\n</svg>")
  }

  private static func write(_ content: String, to file: URL) throws {
    try Data(drawing(content).bytes).write(to: file)
  }
}
