import Foundation
import Testing

/// What a package manifest does not name is not built, and a test that is not built never fails.
struct TargetTests {
  let project = Project()

  @Test("every folder of Sources and Plugins is a target of the package")
  func sources() throws {
    let manifest = try manifest()
    for target in try project.targets() {
      let name = NSRegularExpression.escapedPattern(for: target.name)
      let declaration = try Regex("(ours|plugin)\\(\\s*\"\(name)\"|name: \"\(name)\", dependencies:")
      #expect(manifest.contains(declaration), "Package.swift does not name \(target.name)")
    }
  }

  @Test("every folder of Swift tests is a target of the package")
  func tests() throws {
    let manifest = try manifest()
    for name in try folders(in: "Tests") where try hasSwift(in: "Tests/\(name)") {
      let declaration = try Regex("tests\\(\\s*\"\(NSRegularExpression.escapedPattern(for: name))\"")
      #expect(manifest.contains(declaration), "Package.swift does not name Tests/\(name)")
    }
  }

  @Test("no Swift file lies outside a target's folder", arguments: ["Sources", "Plugins", "Tests"])
  func strays(place: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: project.root.appending(path: place).path)
    #expect(files.filter { $0.hasSuffix(".swift") }.isEmpty)
  }

  @Test("no test lets the clock decide", arguments: ["Task.sleep", "Thread.sleep", "usleep("])
  func sleepless(phrase: String) throws {
    for name in try folders(in: "Tests") where name != "Architecture" {
      for file in try swiftFiles(in: "Tests/\(name)") {
        let text = try String(contentsOf: project.root.appending(path: file), encoding: .utf8)
        #expect(!text.contains(phrase), "\(file) has \(phrase)")
      }
    }
  }

  private func manifest() throws -> String {
    try String(contentsOf: project.root.appending(path: "Package.swift"), encoding: .utf8)
  }

  private func folders(in place: String) throws -> [String] {
    let folder = project.root.appending(path: place)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }

  private func swiftFiles(in place: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: project.root.appending(path: place).path)
      .filter { $0.hasSuffix(".swift") }.map { "\(place)/\($0)" }
  }

  private func hasSwift(in place: String) throws -> Bool { try !swiftFiles(in: place).isEmpty }
}
