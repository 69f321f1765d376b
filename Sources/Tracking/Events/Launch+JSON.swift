internal import ActivityKit
public import Curriculum

extension Launch {
  /// What the signature is made of: who launched it, when and in which record, and all that the launch says.
  public func signedText(in organization: OrganizationID, at instant: Instant, by actor: EventActor) -> String {
    var text = JSONText()
    text.open()
    text.add(actor.description, as: "actor")
    text.add(Int(instant.milliseconds), as: "at")
    write(to: &text, kind: "launched", isSigned: false)
    text.add(organization.rawValue, as: "organization")
    text.close()
    return text.text
  }

  func write(to text: inout JSONText, kind: String, isSigned: Bool = true) {
    text.add(day.description, as: "day")
    text.add(kind, as: "fact")
    text.add(group.rawValue, as: "group")
    text.add(kit.rawValue, as: "kit")
    text.add(kitRevision, as: "kitRevision")
    text.openList("modules")
    for module in modules {
      text.open()
      text.add(module.module.rawValue, as: "module")
      text.add(module.revision, as: "revision")
      text.close()
    }
    text.closeList()
    text.openList("rules")
    for rule in rules { rule.write(to: &text) }
    text.closeList()
    if isSigned { text.add(signature, as: "signature") }
    text.add(verdict.rawValue, as: "verdict")
  }
}

extension Launch.JudgedRule {
  fileprivate func write(to text: inout JSONText) {
    text.open()
    text.openList("evidence")
    for piece in evidence { piece.write(to: &text) }
    text.closeList()
    if let override { text.add(override.description, as: "override") }
    text.add(rule.rawValue, as: "rule")
    text.add(severity.rawValue, as: "severity")
    text.add(truth.rawValue, as: "truth")
    text.close()
  }
}

extension Evidence {
  fileprivate func write(to text: inout JSONText) {
    text.open()
    if let activity { text.add(activity.rawValue, as: "activity") }
    if let field { text.add(field.rawValue, as: "field") }
    if let found { text.add(found, as: "found") }
    text.add(kind.rawValue, as: "kind")
    if let module { text.add(module.rawValue, as: "module") }
    if !people.isEmpty {
      text.openList("people")
      for person in people { text.add(person.rawValue) }
      text.closeList()
    }
    if let role { text.add(role.rawValue, as: "role") }
    text.add(truth.rawValue, as: "truth")
    text.close()
  }
}
