import Curriculum
import Foundation
import Testing
import Tracking

@testable import Pages

@Suite("Message catalogues")
struct MessagesTests {
  let english: Messages
  let spanish: Messages

  init() throws {
    english = try Messages(.en)
    spanish = try Messages(.es)
  }

  @Test("have the same keys, forms and placeholders in both languages")
  func agreement() throws {
    #expect(Set(english.entries.keys) == Set(spanish.entries.keys))
    for (key, entry) in english.entries {
      let other = try #require(spanish.entries[key])
      #expect(Self.placeholders(entry) == Self.placeholders(other), "\(key)")
      #expect(Self.isPlural(entry) == Self.isPlural(other), "\(key)")
    }
  }

  @Test("have every key that the code names, and no key that nothing uses")
  func keys() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Pages")
    var code = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where !path.hasSuffix(".json") {
      code += (try? String(contentsOf: sources.appending(path: path), encoding: .utf8)) ?? ""
    }
    // Words for the closed lists are asked for by the case's name; other tests cover them.
    let families = ["problem.", "response.", "message.", "group.notice.", "month.", "verdict.", "truth.", "severity."]
    for key in english.entries.keys where !families.contains(where: key.hasPrefix) {
      let parts = key.split(separator: ".")
      let isMadeUp = (1..<max(2, parts.count)).contains { count in
        code.contains("\"\(parts.prefix(count).joined(separator: ".")).\\(")
      }
      #expect(isMadeUp || code.contains(":\(key)}}") || code.contains("\"\(key)\""), "\(key) is not used")
    }
    for match in code.matches(of: /(?:words|messages|self)\(\s*"([a-z.-]+)"/) {
      #expect(english.has(String(match.1)), "\(match.1) is missing")
    }
  }

  @Test("have words for every case of the closed lists")
  func cases() {
    let keys =
      FormProblem.Reason.allCases.map { "problem.\($0.rawValue)" }
      + GroupView.Notice.allCases.map { "group.notice.\($0.rawValue)" }
      + MessageView.Kind.allCases.flatMap { kind in
        ["title", "text", "todo", "link"].map { "message.\(kind.rawValue).\($0)" }
      }
      + SavingNotice.allCases.flatMap { ["saving.\($0.rawValue).title", "saving.\($0.rawValue).text"] }
      + Verdict.allCases.flatMap { ["verdict.\($0.rawValue)", "verdict.\($0.rawValue).text"] }
      + Truth.allCases.map { "truth.\($0.rawValue)" } + Rule.Severity.allCases.map { "severity.\($0.rawValue)" }
      + Block.Callout.Kind.allCases.map { "callout.\($0.rawValue)" } + (1...12).map { "month.\($0)" }
    for key in keys { #expect(english.has(key), "\(key)") }
  }

  @Test("agree with a number")
  func plural() {
    #expect(english("minutes.left", count: 1) == "1 minute left")
    #expect(english("minutes.left", count: 0) == "0 minutes left")
    #expect(spanish("minutes.left", count: 2) == "Faltan 2 minutos")
  }

  @Test("join words as people do")
  func lists() {
    #expect(english.list([]) == "")
    #expect(english.list(["Sam"]) == "Sam")
    #expect(english.list(["Sam", "Ana"]) == "Sam and Ana")
    #expect(english.list(["Sam", "Ana", "Lee"]) == "Sam, Ana and Lee")
    #expect(spanish.list(["Ana", "Inés"]) == "Ana e Inés")
    #expect(spanish.list(["Inés", "Ana"]) == "Inés y Ana")
    #expect(spanish.list(["Ana", "Hiedra"]) == "Ana y Hiedra")
  }

  @Test("say a day in words")
  func days() throws {
    let day = try #require(Day("2026-09-01"))
    #expect(english.day(day) == "September 1, 2026")
    #expect(spanish.day(day) == "1 de septiembre de 2026")
  }

  private static func placeholders(_ entry: Messages.Entry) -> Set<String> {
    switch entry {
    case .text(let pattern): pattern.placeholders
    case .plural(let one, let other): one.placeholders.union(other.placeholders)
    }
  }

  private static func isPlural(_ entry: Messages.Entry) -> Bool {
    if case .plural = entry { true } else { false }
  }
}
