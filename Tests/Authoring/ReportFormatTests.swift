import Foundation
import Testing

@testable import Authoring

@Suite("A report for programs")
struct ReportFormatTests {
  static let golden = BrokenFilesTests.folder.deletingLastPathComponent()

  /// Errors with notes in another file, with fixes, and a name that has to be encoded.
  private static func result(_ body: (CheckResult, URL) throws -> Void) throws {
    try withFolder { folder in
      let files = [
        "ä b,c%/module.xml": MendingTests.module("<p>A <b>c</b></p><figure src=\"Board.svg\" alt=\"A\"/>"),
        "second.xml": MendingTests.module("<p>\nÄ & B</p>").replacing("\"m\"", with: "\"n\""),
        "third.xml": MendingTests.module("<p>A</p>"),
      ]
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      try Data().write(to: folder.appending(path: "ä b,c%/board.svg"))
      try body(try Checker(types: standardTypes()).check(paths: [folder.path]), folder)
    }
  }

  @Test("is written as it was recorded", arguments: [ReportFormat.json, .sarif, .github])
  func recorded(format: ReportFormat) throws {
    try Self.result { result, folder in
      let file = Self.golden.appending(path: "report.\(format.rawValue).txt")
      let report = result.report(format, from: folder.path).replacing(folder.path, with: "/FOLDER")
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try report.write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == report)
      }
    }
  }

  @Test("has every required property of SARIF 2.1.0, and regions that lie in the files")
  func sarif() throws {
    try Self.result { result, folder in
      let log = try #require(Self.object(result.report(.sarif, from: folder.path)))
      #expect(log["version"] as? String == "2.1.0")
      #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      #expect(driver["name"] as? String == "orient")
      let rules = try #require(driver["rules"] as? [[String: Any]])
      let results = try #require(run["results"] as? [[String: Any]])
      #expect(results.count == result.errors + result.warnings)
      for entry in results {
        let message = try #require((entry["message"] as? [String: Any])?["text"] as? String)
        #expect(!message.isEmpty)
        let rule = rules[try #require(entry["ruleIndex"] as? Int)]
        #expect(rule["id"] as? String == entry["ruleId"] as? String)
        #expect(["error", "warning", "note", "none"].contains(entry["level"] as? String))
        let places =
          (entry["locations"] as? [[String: Any]] ?? []) + (entry["relatedLocations"] as? [[String: Any]] ?? [])
        #expect(!places.isEmpty)
        for place in places { try Self.checkPlace(place["physicalLocation"], in: folder) }
        for fix in entry["fixes"] as? [[String: Any]] ?? [] {
          for change in try #require(fix["artifactChanges"] as? [[String: Any]]) {
            #expect(change["artifactLocation"] != nil)
            for replacement in try #require(change["replacements"] as? [[String: Any]]) {
              #expect(replacement["deletedRegion"] != nil)
            }
          }
        }
      }
    }
  }

  private static func checkPlace(_ value: Any?, in folder: URL) throws {
    let place = try #require(value as? [String: Any])
    let location = try #require(place["artifactLocation"] as? [String: Any])
    let uri = try #require(location["uri"] as? String)
    #expect(uri.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && !uri.hasPrefix("/"))
    #expect(location["uriBaseId"] as? String == "%SRCROOT%")
    let path = try #require(uri.removingPercentEncoding)
    let lines = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let region = try #require(place["region"] as? [String: Any])
    let start = (try #require(region["startLine"] as? Int), try #require(region["startColumn"] as? Int))
    let end = (try #require(region["endLine"] as? Int), try #require(region["endColumn"] as? Int))
    #expect(start.0 >= 1 && start.1 >= 1 && start <= end && end.0 <= lines.count)
    #expect(end.1 <= lines[end.0 - 1].unicodeScalars.count + 1)
  }

  @Test("has exactly the properties that its documentation names")
  func json() throws {
    try Self.result { result, folder in
      let report = try #require(Self.object(result.report(.json, from: folder.path)))
      #expect(Set(report.keys) == ["version", "summary", "diagnostics"])
      #expect(report["version"] as? Int == 1)
      #expect(Set((report["summary"] as? [String: Any] ?? [:]).keys) == ["files", "errors", "warnings", "isWhole"])
      let entries = try #require(report["diagnostics"] as? [[String: Any]])
      let always: Set = ["name", "code", "severity", "message", "path", "range", "help", "notes", "fixes"]
      for entry in entries { #expect(Set(entry.keys).subtracting(["expected"]) == always) }
      let text = try String(contentsOf: packageFolder.appending(path: "docs/check-formats.md"), encoding: .utf8)
      for key in always.union(["expected", "title", "isSafe", "edits", "offset"]) { #expect(text.contains("`\(key)`")) }
    }
  }

  @Test("keeps what GitHub would take for the end of a line or of a property")
  func escaping() {
    #expect(GitHubReport.escaped("a%,:\r\nb", isProperty: true) == "a%25%2C%3A%0D%0Ab")
    #expect(GitHubReport.escaped("a%,:\r\nb", isProperty: false) == "a%25,:%0D%0Ab")
  }

  private static func object(_ text: String) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }
}
