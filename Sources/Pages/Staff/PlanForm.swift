public import Curriculum
public import Tracking

/// The names of the planning form's fields, as they are posted.
public enum PlanForm {
  /// The name of the input for an answer: `field`, or `field.participant` where each person has one.
  public static func name(of key: FieldKey) -> String {
    key.description
  }

  /// Every answer that the form asks for, in the kit's order, and then in the order of the members.
  public static func keys(of kit: Kit, for group: GroupSnapshot) -> [FieldKey] {
    kit.fields.flatMap { keys(of: $0, for: group) }
  }

  /// The answers that one field asks for: one, or one a member.
  static func keys(of field: Field, for group: GroupSnapshot) -> [FieldKey] {
    guard !field.each.isEmpty else { return [FieldKey(field.id)] }
    var seen: Set<ParticipantID> = []
    return group.members.compactMap { member in
      guard field.each.contains(member.role), seen.insert(member.participant).inserted else { return nil }
      return FieldKey(field.id, about: member.participant)
    }
  }
}
