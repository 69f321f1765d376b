import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The catalog of diagnostics")
struct ExplanationTests {
  static let codes = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/codes.txt")

  /// What was said once and is no mistake any more; the code stays taken.
  static let retired: Set = ["OK0605 role.never-ready error"]

  let catalog: DiagnosticCatalog

  init() throws { catalog = DiagnosticCatalog(types: try standardTypes()) }

  @Test("holds each name that the sources use, and no other")
  func names() throws {
    var used: Set<String> = []
    for file in try Self.sourceFiles() where !file.path.contains("Explanations") {
      let text = try String(contentsOf: file, encoding: .utf8)
      used.formUnion(text.matches(of: #/"(?<name>[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*)"/#).map { String($0.name) })
    }
    // Names of files look the same.
    used = used.filter { name in
      ![".xml", ".lua", ".mustache", ".json", ".obf", ".obz"].contains { name.hasSuffix($0) }
    }
    #expect(used.subtracting(catalog.explanations.map(\.name)) == [], "add them to a file in Explanations")
    #expect(Set(catalog.explanations.map(\.name)).subtracting(used) == [], "nothing says them any more")
  }

  @Test("holds each name that a recorded report shows, with its code and its severity")
  func reports() throws {
    for name in BrokenFilesTests.cases {
      let report = try String(contentsOf: BrokenFilesTests.folder.appending(path: name + ".txt"), encoding: .utf8)
      let heads = report.matches(of: #/(?m): (?<severity>error|warning): .* \[(?<code>[^ \]]*) ?(?<name>[^\]]*)\]$/#)
      #expect(!heads.isEmpty)
      for head in heads {
        let explanation = try #require(catalog[String(head.name)], "\(name): \(head.name)")
        #expect(explanation.code == head.code)
        #expect(explanation.severity.rawValue == head.severity)
      }
    }
  }

  @Test("gives each name one code and each code one name, of letters, four digits and plain words")
  func uniqueness() throws {
    #expect(Set(catalog.explanations.map(\.code)).count == catalog.explanations.count)
    #expect(Set(catalog.explanations.map(\.name)).count == catalog.explanations.count)
    for explanation in catalog.explanations {
      #expect(explanation.code.wholeMatch(of: #/OK[0-9]{4}/#) != nil)
      #expect(explanation.text.split(separator: ". ").count >= 2, "\(explanation.code) says too little")
      #expect(explanation.text.last == ".")
      #expect(explanation.wrong != explanation.right)
    }
  }

  /// `RECORD_GOLDEN=1` adds what is new. What was recorded once is never taken away or changed.
  @Test("never changes what a code means")
  func stability() throws {
    let recorded = try String(contentsOf: Self.codes, encoding: .utf8).split(separator: "\n").map(String.init)
    let current = catalog.explanations.map { "\($0.code) \($0.name) \($0.severity.rawValue)" }
    #expect(Set(recorded).subtracting(current) == Self.retired, "a code is never renamed or given to anything else")
    #expect(catalog["OK0605"] == nil && catalog["role.never-ready"] == nil)
    let new = Set(current).subtracting(recorded)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let all = (recorded + new).sorted().map { $0 + "\n" }.joined()
      try all.write(to: Self.codes, atomically: true, encoding: .utf8)
    } else {
      #expect(new == [], "record them with RECORD_GOLDEN=1")
    }
  }

  @Test("shows a wrong example that has the mistake, and a right one that has none")
  func examples() throws {
    var checked = 0
    for explanation in try DiagnosticCatalog(types: standardTypes()).explanations {
      guard let wrong = try Self.document(around: explanation.wrong),
        let right = try Self.document(around: explanation.right)
      else { continue }
      checked += 1
      let names = try Self.names(in: wrong)
      #expect(names.contains(explanation.name), "\(explanation.code): \(names)")
      let left = try Self.names(in: right)
      #expect(!left.contains(explanation.name), "\(explanation.code)")
      // A short example may leave out what would serve its readers, but it is never wrong.
      #expect(left.filter { catalog[$0]?.severity == .error } == [], "\(explanation.code)")
    }
    #expect(checked >= 30)
  }

  @Test("finds a code and a name, however they are written, and what was meant")
  func lookUp() {
    #expect(catalog["OK0301"]?.name == "picture.missing")
    #expect(catalog["ok0301"] == catalog["Picture.Missing"])
    #expect(catalog["OK9999"] == nil)
    #expect(catalog.suggestion(for: "picture.mising") == "picture.missing")
    #expect(catalog.suggestion(for: "OK030") == nil)
    #expect(catalog.suggestion(for: "0K0301") == "OK0301")
  }

  @Test("is read in lines that fit a terminal")
  func page() {
    for explanation in catalog.explanations {
      let lines = explanation.page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == "\(explanation.code) \(explanation.name) (\(explanation.severity.rawValue))")
      #expect(lines.allSatisfy { $0.hasPrefix("    ") || $0.count <= 80 })
      #expect(explanation.page.contains("\nWrong:\n\n    ") && explanation.page.contains("\nRight:\n\n    "))
    }
  }

  private static func sourceFiles() throws -> [URL] {
    try ["Sources/Authoring", "Sources/ActivityKit", "Plugins"].flatMap { place in
      let folder = packageFolder.appending(path: place)
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        .map { folder.appending(path: $0) }
    }
  }

  /// Checks a document as one of a folder, with a picture beside it.
  private static func names(in document: String) throws -> [String] {
    try withFolder { folder in
      try document.write(to: folder.appending(path: "module.xml"), atomically: true, encoding: .utf8)
      try Data().write(to: folder.appending(path: "board.svg"))
      let types = try standardTypes()
      for file in types.descriptors.flatMap(\.samples).flatMap(\.files) {
        try Data(file.value).write(to: folder.appending(path: file.key))
      }
      let result = try Checker(types: types).check(paths: [folder.appending(path: "module.xml").path])
      return result.files.flatMap(\.diagnostics).map(\.id)
    }
  }

  /// A whole document around an example; nil where the example is none of XML, or leaves something out.
  private static func document(around example: String) throws -> String? {
    guard example.hasPrefix("<"), !example.contains("…") else { return nil }
    let name = example.dropFirst().prefix { $0.isLetter || $0 == "-" }
    if let type = try standardTypes().descriptor(named: String(name)) {
      let mode = type.modes.contains(.passed) ? "" : type.modes.first.map { " requires=\"\($0.rawValue)\"" } ?? ""
      return try document(around: "<activity id=\"a\"\(mode)>\(example)</activity>")
    }
    switch name {
    case "module", "kit": return example
    case "section": return module(example)
    case "objectives": return module(example + section(around: "<p>Text</p>"))
    case "role": return kit(roles: example)
    case "field": return kit(fields: example)
    case "rule": return kit(rules: example)
    default: return name.isEmpty ? nil : module(section(around: example))
    }
  }

  private static func section(around blocks: String) -> String {
    "<section id=\"s\"><title>T</title>\(blocks)</section>"
  }

  private static func module(_ content: String) -> String {
    """
    <module xmlns="\(orientationNamespace)" id="m" revision="1" minutes="5" xml:lang="en">
    <title>T</title><summary>S</summary>\(content)</module>
    """
  }

  private static func kit(roles: String = "", fields: String = "", rules: String = "") -> String {
    let own = fields.firstMatch(of: #/id="(?<id>[a-z-]+)"/#).map { String($0.id) }
    let known = ["gap", "meeting-times", "free-times", "room-free", "brings-food", "first-day", "permission-until"]
    let used = (known + [own].compactMap(\.self)).map { "<field ref=\"\($0)\" answered=\"true\"/>" }.joined()
    let rule = "<rule id=\"A\" severity=\"warn\"><title>T</title><when><all>\(used)</all></when></rule>\(rules)"
    return """
      <kit xmlns="\(orientationNamespace)" id="k" revision="1"><title>T</title><summary>S</summary>
      <roles>\(roles)<role id="focus"><title>T</title></role>
      <role id="peer"><title>T</title><complete module="m"/></role></roles>
      <record>\(fields)<field id="gap" type="days">Gap</field>
      <field id="meeting-times" type="schedule">Meetings</field><field id="room-free" type="schedule">Room</field>
      <field id="free-times" type="schedule" each="peer">Free</field>
      <field id="brings-food" type="boolean" each="peer">Food</field>
      <field id="first-day" type="date">First</field><field id="permission-until" type="date" each="peer">Until</field>
      </record><rules>\(rule)</rules></kit>
      """
  }
}
