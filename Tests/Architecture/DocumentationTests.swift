import Foundation
import Testing

struct DocumentationTests {
  let project = Project()

  @Test("everything that the library shows to other programs says what it is for")
  func documented() throws {
    let library = try #require(try project.targets().first { $0.name == "OrientationKit" })
    for file in library.files {
      let lines = try file.text().split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      for (index, line) in lines.enumerated() where Self.isPromise(line) {
        let above = lines[..<index].last { !$0.hasPrefix("@") } ?? ""
        #expect(above.hasPrefix("///"), "\(file.name):\(index + 1) says nothing of: \(line)")
      }
    }
  }

  /// Imports and extensions promise nothing by themselves.
  private static func isPromise(_ line: String) -> Bool {
    line.split(separator: " ").contains("public") && !line.hasPrefix("///") && !line.contains("import ")
      && !line.contains("extension ")
  }
}
