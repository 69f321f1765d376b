internal import ActivityKit
internal import Curriculum

/// A module as a file held it at one time: what tells it from other editions, and what it shows.
struct Edition: Sendable {
  let module: Module
  let activities: [ActivityID: any PreparedActivity]
  /// What each section says beside its activities.
  let texts: [SectionID: Fingerprint]
  /// Where each file is that it names, by the file's name.
  let files: [String: String]
  /// The SHA-256 of each of them.
  let hashes: [String: String]
  /// The same for two modules that say the same and name the same files.
  let fingerprint: Fingerprint

  func activity(_ ids: Set<ActivityID>) -> Activity? { module.activities.first { ids.contains($0.id) } }

  func section(_ ids: Set<SectionID>) -> Section? { module.sections.first { ids.contains($0.id) } }

  func section(of activity: ActivityID) -> Section? {
    module.sections.first { section in section.activities.contains { $0.id == activity } }
  }
}

/// Reads editions. What was served once is read without checks: it was checked by the rules of its time.
struct EditionReader: Sendable {
  let types: ActivityTypes

  /// - Parameters:
  ///   - root: the module, with the sections that it includes in their places.
  ///   - files: where each file is that it names.
  ///   - hashes: the SHA-256 of each of them.
  func edition(_ root: Element, files: [String: String], hashes: [String: String]) -> Edition {
    let module = ModuleReader().module(from: root)
    var activities: [ActivityID: any PreparedActivity] = [:]
    for activity in module.activities {
      var diagnostics: [Diagnostic] = []
      activities[activity.id] = types.prepare(activity.definition, diagnostics: &diagnostics)
    }
    let texts = root.elements(named: "section").map {
      (SectionID($0["id"] ?? ""), CanonicalXML.fingerprint(of: $0.textAlone))
    }
    let named = hashes.sorted { $0.key < $1.key }.map { Element.Attribute(name: $0.key, value: $0.value) }
    let whole = Element(name: "edition", attributes: named, children: [.element(root)], position: .start)
    return Edition(
      module: module, activities: activities, texts: Dictionary(texts) { first, _ in first }, files: files,
      hashes: hashes,
      fingerprint: CanonicalXML.fingerprint(of: whole))
  }
}

extension Element {
  /// What a section says beside its activities: its id, where it stands and its activities are left out.
  var textAlone: Element {
    let kept = children.filter { node in
      if case .element(let element) = node { element.name != "was" && element.name != "activity" } else { true }
    }
    return Element(name: name, attributes: attributes.filter { $0.name != "id" }, children: kept, position: position)
  }
}
