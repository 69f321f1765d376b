import Foundation
import Testing

@testable import Authoring

/// Files that work and serve their readers badly, and what is said of them, together with the product's words.
/// `RECORD_GOLDEN=1 swift test --filter AuthoringTests` records the reports anew: read the diff.
@Suite("A file that serves its readers badly")
struct PoorFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/poor")

  static var cases: [String] {
    let all = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    return (all ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }

  @Test("is reported as it was recorded, and can be used", arguments: cases)
  func report(name: String) throws {
    let words = packageFolder.appending(path: "Modules/language")
    let lists = ["words.xml", "words-es.xml"].map { words.appending(path: $0).path }
    let paths = [Self.folder.appending(path: name).path] + lists
    let result = try Checker(types: standardTypes()).check(paths: paths)
    let unkept = try Checker(types: standardTypes(), keepsModules: false).check(paths: paths)
    #expect(DiagnosticReport(unkept).text == DiagnosticReport(result).text)
    #expect(result.errors == 0 && result.warnings > 0)
    #expect(result.library != nil)
    let report = DiagnosticReport(result).text.replacing(Self.folder.path + "/", with: "")
    let golden = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try report.write(to: golden, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: golden, encoding: .utf8) == report, "record anew with RECORD_GOLDEN=1")
    }
  }

  @Test("has its report, and every report its file")
  func pairs() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted() == Self.cases)
    #expect(Self.cases.count >= 12)
  }
}
