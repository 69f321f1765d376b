internal import ActivityKit
internal import Curriculum
internal import Foundation

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

  /// - Parameter files: where each file is that it names.
  func edition(_ root: Element, files: [String: String]) -> Edition {
    let contents = files.compactMapValues { try? Data(contentsOf: URL(fileURLWithPath: $0), options: .mappedIfSafe) }
    return edition(root, files: files, hashes: contents.mapValues { ModuleArchive.hash(of: $0) })
  }

  /// - Parameters:
  ///   - root: the module, with the sections that it includes in their places.
  ///   - files: where each file is that it names.
  ///   - hashes: the SHA-256 of each of them.
  func edition(_ root: Element, files: [String: String], hashes: [String: String]) -> Edition {
    var activities: [ActivityID: any PreparedActivity] = [:]
    for element in root.elements(named: "section").flatMap({ $0.elements(named: "activity") }) {
      var reading = Reading(files: ModuleFiles(at: files), language: root["xml:lang"] ?? "en")
      guard let definition = element.definition, let id = element["id"] else { continue }
      activities[ActivityID(id)] = types.prepare(definition, in: &reading)
    }
    let module = ModuleReader { [activities] element in
      let names = activities[ActivityID(element["id"] ?? "")]?.files ?? []
      return hashes.filter { names.contains($0.key) }
    }.module(from: root)
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
