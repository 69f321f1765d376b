import Curriculum

/// Whether the change record fits the module: a line for each revision, none for a revision to come, each about
/// something that is there.
struct ChangeCheck {
  private let root: Element
  private let revision: Int?
  private let changes: [Element]
  /// The activities of each section, by the ids that sections and activities have or had.
  private let sections: [(ids: Set<String>, activities: Set<String>)]

  init(root: Element) {
    self.root = root
    revision = root.integer("revision")
    changes = root.first("changes")?.elements(named: "change") ?? []
    sections = root.pages.map { section in
      let activities = section.elements(named: "activity").flatMap { $0.formerIDs + [$0["id"]].compactMap(\.self) }
      return (Set(section.formerIDs + [section["id"]].compactMap(\.self)), Set(activities))
    }
  }

  func diagnostics() -> [Diagnostic] {
    guard let revision else { return [] }
    return unrecorded(revision) + changes.flatMap { future($0, revision) + strangers(in: $0, revision) } + duplicates()
  }

  private func unrecorded(_ revision: Int) -> [Diagnostic] {
    guard revision > 1, !changes.contains(where: { $0.integer("revision") == revision }) else { return [] }
    return [
      Diagnostic(
        "change.unrecorded", "nothing says what revision \(revision) means for those who were done before",
        severity: .warning, at: .value("revision", of: root.position), expected: "a <change> for it",
        help: [
          "until then, people are asked again for each activity that changed",
          "\(root.first("changes") == nil ? "before </module>" : "in <changes>"), add \(record(of: revision)), "
            + "or effect=\"retake\" where they must answer again",
        ])
    ]
  }

  /// A line for the change record, with the record around it where there is none.
  private func record(of revision: Int) -> String {
    let line = "<change revision=\"\(revision)\" effect=\"keep\">What changed.</change>"
    return root.first("changes") == nil ? "<changes>\(line)</changes>" : line
  }

  private func future(_ change: Element, _ revision: Int) -> [Diagnostic] {
    guard let recorded = change.integer("revision"), recorded > revision else { return [] }
    return [
      .error(
        "change.future", "the change is for revision \(recorded), but the module is at revision \(revision)",
        at: change, value: "revision", expected: "\(revision) or less",
        help: "write revision=\"\(recorded)\" in the first tag, <module …>, or correct the number here")
    ]
  }

  /// What earlier lines name may be gone since: only the newest revision's are held against the file.
  private func strangers(in change: Element, _ revision: Int) -> [Diagnostic] {
    guard change.integer("revision") == revision else { return [] }
    let unknown =
      unknown("section", in: change, among: sections.reduce(into: Set()) { $0.formUnion($1.ids) })
      + unknown("activity", in: change, among: sections.reduce(into: Set()) { $0.formUnion($1.activities) })
    guard unknown.isEmpty, let section = change["section"], let activity = change["activity"],
      root.first("include") == nil,
      !sections.contains(where: { $0.ids.contains(section) && $0.activities.contains(activity) })
    else { return unknown }
    return [
      .error(
        "change.elsewhere", "the activity \"\(activity)\" does not stand in the section \"\(section)\"", at: change,
        value: "section", help: "remove section=\"\(section)\": an activity's id is enough")
    ]
  }

  private func unknown(_ attribute: String, in change: Element, among known: Set<String>) -> [Diagnostic] {
    guard let name = change[attribute], !known.contains(name) else { return [] }
    // What an included section holds stands in another file.
    if attribute == "activity", root.first("include") != nil { return [] }
    let meant = suggestion(for: name, among: known.sorted())
    let place = Diagnostic.Place.value(attribute, of: change.position)
    return [
      Diagnostic(
        "change.unknown", "there is no \(attribute) \"\(name)\" in this module", at: place,
        expected: meant.map { "did you mean \($0)?" },
        help: [
          meant.map { "write \(attribute)=\"\($0)\"" }
            ?? "write the id of \(attribute == "section" ? "a" : "an") \(attribute) of this file; for one that was taken out, "
            + "remove the line"
        ],
        fixes: meant.map { [.suggesting($0, for: name, among: known, in: attribute, at: place)] } ?? [])
    ]
  }

  private func duplicates() -> [Diagnostic] {
    var seen: [[String?]: Int] = [:]
    return changes.compactMap { change in
      let key = [change["revision"], change["section"], change["activity"]]
      guard let earlier = seen[key] else {
        seen[key] = change.position.line
        return nil
      }
      return .error(
        "change.duplicate", "another <change> is about the same thing in the same revision", at: change,
        expected: "one <change> for each", help: "the first one stands in line \(earlier); make one of the two")
    }
  }
}
