import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Mending")
struct MendingTests {
  /// What becomes of each broken file, in one golden file: the diff shows every mend that is new or lost.
  @Test("of every broken file does what was recorded, and leaves nothing to mend")
  func everyCase() throws {
    let golden = BrokenFilesTests.folder.deletingLastPathComponent().appending(path: "mended.txt")
    var text = ""
    for name in BrokenFilesTests.cases {
      try withFolder { folder in
        let copy = folder.appending(path: name)
        try FileManager.default.copyItem(at: BrokenFilesTests.folder.appending(path: name), to: copy)
        let checker = Checker(types: try standardTypes(), limits: BrokenFilesTests.limits[name] ?? .standard)
        let report = try Mending(checker: checker).mend(paths: [copy.path])
        #expect(report.refusals == [])
        let left = report.result.files.flatMap(\.diagnostics)
        #expect(!left.contains { $0.fixes.contains(where: \.isSafe) }, "\(name) is not at rest")
        guard !report.changes.isEmpty else { return }
        text += report.text.dropLast().replacing(folder.path + "/", with: "")
        text +=
          "\(name): " + (left.isEmpty ? "no mistakes left" : "left: \(left.map(\.id).joined(separator: " "))") + "\n\n"
      }
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: golden, encoding: .utf8) == text, "record anew with RECORD_GOLDEN=1")
    }
  }

  static let start = "<module xmlns=\"urn:orientation-kit:1\" id=\"m\" revision=\"1\" minutes=\"5\" xml:lang=\"en\">"

  static func module(_ blocks: String) -> String {
    "\(start)<title>T</title><summary>S</summary><section id=\"s\"><title>T</title>\(blocks)</section></module>\n"
  }

  static let quiz = """
    <activity id="a"><quiz pass="80%"><choice id="q" critical="Yes"><prompt>P</prompt>\
    <option correct="1">A</option><option>B</option></choice></quiz></activity>
    """

  @Test(
    "writes what was meant",
    arguments: [
      (module("<p>A & B</p>"), module("<p>A &amp; B</p>")),
      (module("<p>A&B &amp; C</p>"), module("<p>A&amp;B &amp; C</p>")),
      (module("<p>caf&eacute;&nbsp;– 3 < 4</p>"), module("<p>café – 3 &lt; 4</p>")),
      (module("<p>a]]>b</p>"), module("<p>a]]&gt;b</p>")),
      (module("<para>A <b>c</B> d</para>"), module("<p>A <strong>c</strong> d</p>")),
      (
        module("<ol><li>A</li><li><![CDATA[</li>]]></li></ol>"),
        module("<list kind=\"steps\"><item>A</item><item><![CDATA[</li>]]></item></list>")
      ),
      (module("<calout kind='tipp'><p>A</p></calout>"), module("<callout kind='tip'><p>A</p></callout>")),
      (module("<callout kind=“tip”><p>A</p></callout>"), module("<callout kind=\"tip\"><p>A</p></callout>")),
      (module("<callout kind=tip><p>A</p></callout>"), module("<callout kind=\"tip\"><p>A</p></callout>")),
      (
        module("<figure src=\"Board.SVG\"alt=“Words to see”/>"),
        module("<figure src=\"board.svg\" alt=\"Words to see\"/>")
      ),
      (module("<p>\u{A0}A</p>\u{A0}"), module("<p>\u{A0}A</p> ")),
      (
        module(quiz),
        module(quiz.replacing("80%", with: "80").replacing("Yes", with: "true").replacing("\"1\"", with: "\"true\""))
      ),
      ("<!DOCTYPE module [<!-- it's > --><!ENTITY x \"y>\">]>\n" + module("<p>A</p>"), module("<p>A</p>")),
      ("\u{FEFF}<!DOCTYPE module>" + module("<p>A</p>"), "\u{FEFF}" + module("<p>A</p>")),
      ("\n \n<?xml version=\"1.0\"?>\n" + module("<p>A</p>"), "<?xml version=\"1.0\"?>\n" + module("<p>A</p>")),
      (
        "<?xml version=\"1.0\" encoding='latin1'?>\n" + module("<p>A</p>"),
        "<?xml version=\"1.0\" encoding='UTF-8'?>\n" + module("<p>A</p>")
      ),
      (
        module("<p>A</p>").replacing(" xmlns=\"urn:orientation-kit:1\"", with: "").replacing(
          " id=\"m\"", with: " id=\"m\" xmlns=\"urn:orientation-kit:1\""),
        module("<p>A</p>").replacing(" xmlns=\"urn:orientation-kit:1\"", with: "").replacing(
          " id=\"m\"", with: " id=\"m\" xmlns=\"urn:orientation-kit:1\"")
      ),
      (module("<p>A</p>").replacing(" xmlns=\"urn:orientation-kit:1\"", with: ""), module("<p>A</p>")),
      (
        module("<p>A</p>").replacing("xml:lang=\"en\"", with: "lang=\"en_US\""),
        module("<p>A</p>").replacing("\"en\"", with: "\"en-US\"")
      ),
      (module("<p>A</p>").replacing("minutes=\"5\"", with: "Minuets=\" 5 \""), module("<p>A</p>")),
      (module("<p>A</p>").replacing("module", with: "modul"), module("<p>A</p>")),
    ] as [(String, String)])
  func mend(broken: String, mended: String) throws {
    try Self.mend(broken) { report, text in
      #expect(text == mended, "\(DiagnosticReport(report.result).text)")
      #expect(report.result.errors == 0)
      #expect(report.changes.isEmpty == (broken == mended))
    }
  }

  @Test(
    "leaves alone what could have been meant otherwise",
    arguments: [
      module("<p>&nbsp A</p>"), module("<p>a < b</p>"),
      module("<p>A</p>").replacing("id=\"m\"", with: "id=\"My module\""),
      module("<p>A</p>").replacing("minutes=\"5\"", with: "minutes=\"5\" minuets=\"6\""),
      module("<figure src=\"bar.svg\" alt=\"A\"/>"), module("<callout kind=A tip><p>A</p></callout>"),
      "<?xml version=\"1.0\" encoding=\"latin1\"?>" + module("<p>é</p>"), module("<p>A</p>") + "rest",
      module("<p id=\"x\">A</p>"), "<?xml?><!DOCTYPE a [<!-- " + module("<p>A</p>"),
    ])
  func unsure(text: String) throws {
    try Self.mend(text) { report, after in
      #expect(after == text)
      #expect(report.changes == [] && report.result.errors > 0)
    }
  }

  @Test("keeps a file's permissions, and a link a link")
  func permissions() throws {
    try withFolder { folder in
      let file = folder.appending(path: "there.txt")
      let link = folder.appending(path: "module.xml")
      try Self.module("<p>A & B</p>").write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      let report = try Mending(checker: Checker(types: standardTypes())).mend(paths: [folder.path])
      #expect(report.changes.count == 1)
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(try String(contentsOf: link, encoding: .utf8) == Self.module("<p>A &amp; B</p>"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["module.xml", "there.txt"])
    }
  }

  @Test("refuses a file that somebody else has changed since it was read, and leaves it as it is")
  func changedMeanwhile() throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try "new".write(to: file, atomically: true, encoding: .utf8)
      #expect(throws: CheckFailure.self) {
        try AtomicWrite().replace(file.path, holding: Array("old".utf8), with: Array("mended".utf8))
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["module.xml"])
    }
  }

  @Test("adds a namespace also where an end tag is missing further down")
  func namespaceOfBrokenFile() throws {
    let file = source("<module id=\"m\"><p.A</p></module>")
    let fixes = DocumentReader().read(file).diagnostics.flatMap(\.fixes)
    #expect(fixes.map { file.edits(of: $0)?.first?.range } == [7..<7])
  }

  @Test("takes the first of two mends that touch, and the other one in the next round")
  func overlap() {
    var edits = EditSet()
    let taken = [
      edits.add([SourceEdit(range: 1..<3, text: "X")]), edits.add([SourceEdit(range: 3..<4, text: "Y")]),
      edits.add([SourceEdit(range: 6..<6, text: "Z"), SourceEdit(range: 2..<5, text: "")]),
      edits.add([SourceEdit(range: 5..<5, text: "W")]),
    ]
    #expect(taken == [true, false, false, true])
    #expect(edits.applied(to: Array("abcdefg".utf8)) == Array("aXdeWfg".utf8))
  }

  /// Mends one file beside a picture.
  private static func mend(_ text: String, _ body: (Mending.Report, String) throws -> Void) throws {
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try text.write(to: file, atomically: true, encoding: .utf8)
      try Data().write(to: folder.appending(path: "board.svg"))
      let report = try Mending(checker: Checker(types: standardTypes())).mend(paths: [file.path])
      #expect(report.refusals == [])
      try body(report, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
  }
}
