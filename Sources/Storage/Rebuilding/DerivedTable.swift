/// A table that is derived from the log and from nothing else: it can be made anew at any time.
struct DerivedTable: Sendable {
  let name: String
  /// Its columns that say which row it is.
  let key: [String]
  /// Its other columns that come from the log.
  let values: [String]

  static let all = [
    DerivedTable(name: "study_group", key: ["organization", "study_group"], values: ["kit", "kit_revision"]),
    DerivedTable(name: "kit_use", key: ["organization", "kit"], values: ["count"]),
    DerivedTable(
      name: "enrollment", key: ["organization", "participant", "study_group", "role"], values: ["joined_at"]),
    DerivedTable(
      name: "section_view", key: ["organization", "participant", "module", "section"],
      values: ["revision", "last_revision", "asked_again"]),
    DerivedTable(
      name: "standing", key: ["organization", "participant", "module", "activity"],
      values: [
        "fingerprint", "completed", "completed_at", "attempts", "score", "renewed_at", "revision", "asked_again",
        "last_event",
      ]),
    DerivedTable(name: "field_answer", key: ["organization", "study_group", "field", "about"], values: ["value"]),
    DerivedTable(name: "completion", key: ["organization", "participant", "module", "revision"], values: ["at"]),
    DerivedTable(
      name: "rule_override", key: ["organization", "study_group", "rule"],
      values: ["reason", "last_day", "at", "actor"]),
    DerivedTable(
      name: "group_life", key: ["organization", "study_group"],
      values: ["state", "since", "actor", "reason", "launch", "launched_at", "launched_by"]),
  ]

  /// The one that also holds what the log does not: a group's name.
  var holdsNames: Bool { name == "study_group" }

  var columns: String { (key + values).joined(separator: ", ") }
}
