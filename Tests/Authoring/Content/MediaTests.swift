import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Pictures, recordings and links")
struct MediaTests {
  static let long = Array(repeating: "word", count: 31).joined(separator: " ")

  @Test(
    "of which the words serve nobody",
    arguments: [
      ("<figure src=\"board.svg\" alt=\"Image of a board\"/>", ["alt.says-picture"]),
      ("<figure src=\"board.svg\" alt=\"Una imagen de un tablero\"/>", ["alt.says-picture"]),
      ("<figure src=\"board.svg\" alt=\"board.svg\"/>", ["alt.file-name"]),
      (
        "<figure src=\"board.svg\" alt=\"Five words\"><caption>Five <em>words</em>.</caption></figure>",
        ["alt.repeats-caption"]
      ),
      ("<figure src=\"board.svg\" alt=\"\(long)\"/>", ["alt.long"]),
      ("<figure src=\"board.svg\" alt=\"Imagine a board\"><caption>Five words.</caption></figure>", []),
      ("<p>Go <a href=\"https://example.org/\">here</a>.</p>", ["link.words"]),
      ("<p><see section=\"s\">Read more…</see></p>", ["link.words"]),
      ("<p><a href=\"https://example.org/\">Haz clic aquí</a></p>", ["link.words"]),
      (
        "<list><item><a href=\"https://example.org/\">https://example.org/a/long/address/of/a/page</a></item></list>",
        ["link.address"]
      ),
      ("<p><a href=\"https://example.org/\">www.example.org</a></p>", ["link.address"]),
      ("<p><a href=\"https://example.org/\">the guide here</a> and <see section=\"s\">more words</see>.</p>", []),
    ])
  func rows(blocks: String, names: [String]) throws { #expect(try remarks(module(blocks)).names == names) }

  static let talk = "<title>T</title><transcript><p>Hello.</p></transcript>"

  @Test(
    "recordings need a license, and captions in the module's language",
    arguments: [
      ("<audio src=\"talk.mp3\">\(talk)</audio>", ["media.license"]),
      ("<audio src=\"talk.mp3\" license=\"our own\">\(talk)</audio>", []),
      (
        "<audio src=\"talk.mp3\" license=\"our own\"><captions src=\"talk-es.vtt\" xml:lang=\"es\"/>\(talk)</audio>",
        ["media.caption-language"]
      ),
      (
        "<audio src=\"talk.mp3\" license=\"our own\"><captions src=\"talk-es.vtt\" xml:lang=\"es\"/><captions src=\"talk.vtt\" xml:lang=\"en-US\"/>\(talk)</audio>",
        []
      ),
    ])
  func recordings(blocks: String, names: [String]) throws { #expect(try remarks(module(blocks)).names == names) }

  @Test(
    "photographs need a license, drawings need none",
    arguments: [
      ("<figure src=\"lunch.jpg\" alt=\"A table\"/>", ["media.license"]),
      ("<figure src=\"lunch.PNG\" alt=\"A table\" by=\"The lunch club\"/>", ["media.license"]),
      ("<figure src=\"lunch.jpg\" alt=\"A table\" license=\"our own\"/>", []),
      ("<figure src=\"lunch.jpg\" alt=\"A table\"/><figure src=\"lunch.jpg\" alt=\"Us\"/>", ["media.license"]),
      ("<figure src=\"table.svg\" alt=\"A table\"/>", []),
      ("<figure src=\"table.svg\" alt=\"A table\" license=\"CC0 1.0\" by=\"The lunch club\"/>", []),
    ])
  func pictures(blocks: String, names: [String]) throws {
    let files: Set = ["lunch.jpg", "lunch.PNG", "table.svg"]
    let found = try check(module(blocks), path: "/nowhere/module.xml", neighbours: files).diagnostics
    #expect(found.map(\.id) == names)
  }

  @Test(
    "captions are looked into",
    arguments: [
      ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", []),
      ("\u{FEFF}WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", []),
      ("WEBVTT\n\nHello.\n", ["media.captions-empty"]),
      ("Hello.", ["media.captions-empty"]), ("", ["media.captions-empty"]),
    ])
  func captions(content: String, names: [String]) throws {
    try withFolder { folder in
      try content.write(to: folder.appending(path: "talk.vtt"), atomically: true, encoding: .utf8)
      let text = module("<audio src=\"talk.mp3\" license=\"our own\"><captions src=\"talk.vtt\"/>\(Self.talk)</audio>")
      #expect(try remarks(text, path: folder.appending(path: "module.xml").path).names == names)
    }
  }
}
