import Curriculum
import Foundation
import OrientationKit
import Pages
import Tracking

/// What `orient status` says of one group.
struct StatusReport: Encodable {
  let group: String
  let kit: String
  let verdict: Verdict
  let verdictInWords: String
  let sentence: String
  let rules: [RuleLine]

  struct RuleLine: Encodable {
    let id: String
    let title: String
    let severity: Rule.Severity
    let result: Truth
    let resultInWords: String
    let reasons: [String]
    /// Who does what next; empty where the rule passes.
    let next: [Step]
  }

  struct Step: Encodable {
    let who: String
    let action: String?
    /// Whether it is their turn, or they can only help.
    let isTurn: Bool
  }

  init(of group: GroupSnapshot, by engine: Engine, messages: Messages) {
    self.group = group.name
    kit = group.kit.rawValue
    let readiness = engine.readiness(of: group)
    let words = ReadinessWords(
      kit: engine.kit(of: group), catalog: engine.catalog, messages: messages, members: group.members)
    verdict = readiness.verdict
    verdictInWords = words.verdict(readiness.verdict)
    sentence = words.sentence(for: readiness)
    rules = readiness.rules.map { result in
      RuleLine(
        id: result.rule.id.rawValue, title: result.rule.title, severity: result.rule.severity, result: result.truth,
        resultInWords: words.truth(result.truth), reasons: words.reasons(of: result),
        next: words.steps(of: result).map { Step(who: $0.who, action: $0.todo, isTurn: $0.isTurn) })
    }
  }

  static func json(_ reports: [StatusReport]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(["groups": reports]), as: UTF8.self) + "\n"
  }

  static func text(_ reports: [StatusReport]) -> String {
    guard !reports.isEmpty else { return "There are no groups yet.\n" }
    return reports.map(\.text).joined(separator: "\n")
  }

  private var text: String {
    let width = rules.map(\.id.count).max() ?? 0
    var lines = ["\(group): \(verdictInWords). \(sentence)"]
    for rule in rules {
      let id = rule.id.padding(toLength: width, withPad: " ", startingAt: 0)
      lines.append("  \(rule.mark) \(id)  \(rule.title): \(rule.resultInWords)")
      guard rule.result != .pass else { continue }
      let indent = String(repeating: " ", count: width + 6)
      lines += rule.reasons.map { indent + $0 }
      lines += rule.next.map { step in
        "\(indent)\(step.isTurn ? "→" : "+") \(step.who)\(step.action.map { ": \($0)" } ?? "")"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension StatusReport.RuleLine {
  /// What is not met is marked by its weight, so that a warning is told from what blocks.
  var mark: String { Self.mark(result, severity) }

  static func mark(_ truth: Truth, _ severity: Rule.Severity) -> String {
    switch (truth, severity) {
    case (.pass, _): "✓"
    case (.fail, .block): "✗"
    case (.fail, .warn): "!"
    case (.unknown, _): "?"
    }
  }
}
