import Curriculum
import Tracking

/// What staff decide of a group: to launch it, and to do without a rule that only warns.
extension GroupView {
  /// Where the group is on its way, and what became of its launch; empty where it is planned.
  func life(_ words: ReadinessWords) -> [String] {
    guard let text = words.life(group.life) else { return [] }
    guard let launch = group.life.launch else { return [text] }
    let today = group.life.state == .ended ? nil : words.launch(launch, open: readiness.blocking)
    return [text, today, isLaunchIntact ? nil : words.signature(holds: false)].compactMap(\.self)
  }

  /// The form that launches the group; nil where it cannot be launched.
  var launch: TemplateValues? {
    guard readiness.verdict == .ready, [.planned, .paused].contains(group.life.state) else { return nil }
    return ["action": .text(Address.launch(of: group.group))]
  }

  /// The form to do without a rule, or to take that back; nil for a rule that passes or has to hold.
  func overriding(_ result: RuleResult, _ words: Messages) -> TemplateValues? {
    guard result.rule.severity == .warn, result.truth != .pass else { return nil }
    let sent = sentOverride?.rule == result.rule.id ? sentOverride : nil
    return [
      "action": .text(Address.override(of: result.rule.id, in: group.group)),
      "isOverridden": .flag(result.override != nil), "isOpen": .flag(sent != nil), "title": .text(result.rule.title),
      "fields": .list(
        overrideFields(sent, words, prefix: Self.prefix(of: result.rule.id)).map {
          $0.values(sent == nil ? [] : problems, words)
        }),
    ]
  }

  func overrideFields(_ sent: SentOverride?, _ words: Messages, prefix: String = "") -> [FormField] {
    [
      FormField(name: "reason", label: words("override.reason"), value: sent?.reason ?? "", idPrefix: prefix),
      FormField(
        name: "until", label: words("override.until"), hint: words("override.until-hint"), value: sent?.until ?? "",
        type: "date", idPrefix: prefix),
    ]
  }

  /// What the ids of the form for a rule begin with.
  static func prefix(of rule: RuleID) -> String { "rule:\(rule.rawValue):" }
}
