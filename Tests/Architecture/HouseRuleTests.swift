import Foundation
import Testing

struct HouseRuleTests {
  let project = Project()

  @Test("no source file has more than 400 lines")
  func short() throws {
    for file in try project.sourceFiles() {
      let lines = try file.text().split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(file.name) has \(lines) lines")
    }
  }

  @Test("no source file stops the process", arguments: ["try!", "fatalError(", "preconditionFailure(", " as!"])
  func total(phrase: String) throws {
    for file in try project.sourceFiles() {
      #expect(!(try file.text().contains(phrase)), "\(file.name) has \(phrase)")
    }
  }

  /// Bundles is no activity type: it hosts those that are dropped in.
  @Test("plugins import the contract and nothing else")
  func plugins() throws {
    for target in try project.targets() where target.folder.contains("/Plugins/") && target.name != "Bundles" {
      #expect(Set(try target.imports().map(\.module)) == ["ActivityKit"])
    }
  }

  /// One list names the activity types; the command starts the processes of bundles.
  @Test("only the list of standard types knows a plugin by name")
  func ignorance() throws {
    let plugins = Set(try project.targets().filter { $0.folder.contains("/Plugins/") }.map(\.name))
    for target in try project.targets() where target.name != "StandardTypes" {
      let known = Set(try target.imports().map(\.module)).intersection(plugins)
      #expect(known.isSubset(of: target.name == "OrientCommand" ? ["Bundles"] : []), "\(target.name) imports \(known)")
    }
  }
}
