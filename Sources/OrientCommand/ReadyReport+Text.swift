import Foundation
import Tracking

extension ReadyReport {
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  /// - Parameter isExplained: whether each condition of each rule is shown.
  func text(explaining isExplained: Bool) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    var lines = ["\(group)\(isFromLog ? ", \(day)" : ""): \(verdictInWords). \(sentence)"]
    if state != .planned { lines.append(stateInWords) }
    lines += launch?.inWords ?? []
    for rule in rules {
      let id = rule.id.padding(toLength: width, withPad: " ", startingAt: 0)
      let mark = StatusReport.RuleLine.mark(rule.result, rule.severity)
      lines.append("  \(mark) \(id)  \(rule.title): \(rule.resultInWords)")
      let indent = String(repeating: " ", count: width + 6)
      if let override = rule.override { lines.append(indent + override.inWords) }
      if isExplained {
        lines += rule.explanation.lines.map { indent + $0 }
      } else if rule.result != .pass {
        lines += rule.reasons.map { indent + $0 }
      } else if let lasts = rule.explanation.lasts {
        lines.append(indent + lasts)
      }
      guard rule.result != .pass else { continue }
      lines += rule.next.map { step in
        "\(indent)\(step.isTurn ? "→" : "+") \(step.who)\(step.action.map { ": \($0)" } ?? "")"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ConditionLine {
  /// A line for what was found, for what is needed, and for how long it lasts; those below stand further in.
  fileprivate var lines: [String] {
    let mark =
      switch result {
      case .pass: "✓"
      case .fail: "✗"
      case .unknown: "?"
      }
    var lines = ["\(mark) \(text)"]
    if let need { lines.append("  » " + need + (parts.isEmpty ? turn.map { " (\($0))" } ?? "" : "")) }
    if let lasts, parts.isEmpty || lasts != parts.first(where: { $0.lasts == lasts })?.lasts {
      lines.append("  " + lasts)
    }
    return lines + parts.flatMap { $0.lines.map { "  " + $0 } }
  }
}
