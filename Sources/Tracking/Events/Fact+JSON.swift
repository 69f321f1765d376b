internal import ActivityKit
internal import Curriculum

extension Fact {
  /// The fact as the log keeps it: its kind, as `fact`, beside its own fields, in one flat object with its keys in order.
  /// The form is promised to later versions, so it is written out and not left to the names of cases.
  public var json: String {
    var text = JSONText()
    text.open()
    switch self {
    case .groupMade(let made):
      text.add(kind, as: "fact")
      text.add(made.group.rawValue, as: "group")
      text.add(made.kit.rawValue, as: "kit")
      text.add(made.kitRevision, as: "kitRevision")
    case .enrolled(let enrollment), .left(let enrollment), .joined(let enrollment):
      text.add(kind, as: "fact")
      text.add(enrollment.group.rawValue, as: "group")
      text.add(enrollment.participant.rawValue, as: "participant")
      text.add(enrollment.role.rawValue, as: "role")
    case .sectionViewed(let view):
      text.add(kind, as: "fact")
      text.add(view.participant.rawValue, as: "participant")
      text.add(view.revision, as: "revision")
      text.open("section")
      text.add(view.section.module.rawValue, as: "module")
      text.add(view.section.section.rawValue, as: "section")
      text.close()
    case .answered(let answer), .evaluated(let answer), .observed(let answer): answer.write(to: &text, kind: kind)
    case .completed(let completion):
      text.add(kind, as: "fact")
      text.add(completion.module.rawValue, as: "module")
      text.add(completion.participant.rawValue, as: "participant")
      text.add(completion.revision, as: "revision")
    case .retakeAsked(let retake): retake.write(to: &text, kind: kind)
    case .ruleOverridden(let override):
      text.add(kind, as: "fact")
      text.add(override.group.rawValue, as: "group")
      text.add(override.reason, as: "reason")
      text.add(override.rule.rawValue, as: "rule")
      text.add(override.until.description, as: "until")
    case .overrideEnded(let end):
      text.add(kind, as: "fact")
      text.add(end.group.rawValue, as: "group")
      text.add(end.rule.rawValue, as: "rule")
    case .launched(let launch): launch.write(to: &text, kind: kind)
    case .paused(let halt), .ended(let halt):
      text.add(kind, as: "fact")
      text.add(halt.group.rawValue, as: "group")
      text.add(halt.reason, as: "reason")
    case .erased(let erasure):
      text.add(kind, as: "fact")
      text.add(erasure.participant.rawValue, as: "participant")
    case .exported(let export):
      text.add(kind, as: "fact")
      text.add(export.participant.rawValue, as: "participant")
    case .fieldRecorded(let entry):
      if let about = entry.about { text.add(about.rawValue, as: "about") }
      text.add(kind, as: "fact")
      text.add(entry.field.rawValue, as: "field")
      text.add(entry.group.rawValue, as: "group")
      if let value = entry.value { text.add(value, as: "value") }
    }
    text.close()
    return text.text
  }
}

extension Retake {
  fileprivate func write(to text: inout JSONText, kind: String) {
    text.openList("activities")
    for activity in activities { text.add(activity.rawValue) }
    text.closeList()
    text.add(kind, as: "fact")
    text.add(module.rawValue, as: "module")
    text.add(participant.rawValue, as: "participant")
    text.openList("sections")
    for section in sections { text.add(section.rawValue) }
    text.closeList()
  }
}

extension Answer {
  fileprivate func write(to text: inout JSONText, kind: String) {
    text.open("activity")
    text.add(activity.activity.rawValue, as: "activity")
    text.add(activity.module.rawValue, as: "module")
    text.close()
    // Most answers are to a first attempt and leave no state, and then nothing is said of it.
    if attempt > 1 { text.add(attempt, as: "attempt") }
    text.add(completes, as: "completes")
    text.add(kind, as: "fact")
    text.add(fingerprint.hexadecimal, as: "fingerprint")
    outcome.write(to: &text)
    text.add(participant.rawValue, as: "participant")
    text.open("response")
    for (field, values) in response.values.sorted(by: { $0.key < $1.key }) {
      text.openList(field)
      for value in values { text.add(value) }
      text.closeList()
    }
    text.close()
    text.add(revision, as: "revision")
    if let state { text.add(state.json, as: "state") }
    text.add(type, as: "type")
    text.add(version, as: "version")
  }
}

extension Marks {
  fileprivate func write(to text: inout JSONText) {
    text.open("outcome")
    text.openList("items")
    for item in items {
      text.open()
      text.add(item.field, as: "field")
      // Most fields are not critical, and then nothing is said of it.
      if item.isCritical { text.add(true, as: "isCritical") }
      text.add(item.isRight, as: "isRight")
      text.close()
    }
    text.closeList()
    text.add(passed, as: "passed")
    if let progress { text.add(progress.rawValue, as: "progress") }
    text.add(score.value, as: "score")
    text.close()
  }
}
