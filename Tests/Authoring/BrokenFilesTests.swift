import Foundation
import Testing

@testable import Authoring

/// Files with a mistake, and what is said of them. `RECORD_GOLDEN=1 swift test --filter AuthoringTests` records the
/// reports anew: read the diff.
@Suite("A file with a mistake")
struct BrokenFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/broken")

  /// Smaller than real files ever need, so that the files which break them are small too.
  static let limits = [
    "too-large": DocumentLimits(size: 1024, depth: 64, elements: 50_000),
    "too-many-elements": DocumentLimits(size: 4 << 20, depth: 64, elements: 40),
  ]

  static var cases: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey]))
    return (all ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }

  @Test("is reported as it was recorded", arguments: cases)
  func report(name: String) throws {
    let limits = Self.limits[name] ?? .standard
    let result = try Checker(types: standardTypes(), limits: limits).check(
      paths: [Self.folder.appending(path: name).path])
    let report = DiagnosticReport(result).text.replacing(Self.folder.path + "/", with: "")
    let golden = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try report.write(to: golden, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOf: golden, encoding: .utf8) == report, "record anew with RECORD_GOLDEN=1")
    }
  }

  @Test("is never used", arguments: cases)
  func isRefused(name: String) throws {
    let result = try Checker(types: standardTypes(), limits: Self.limits[name] ?? .standard).check(
      paths: [Self.folder.appending(path: name).path])
    #expect(result.errors > 0)
    #expect(result.library == nil)
  }

  @Test("has its report, and every report its file")
  func pairs() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let reports = names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    #expect(reports == Self.cases)
    #expect(Self.cases.count >= 100)
  }
}
