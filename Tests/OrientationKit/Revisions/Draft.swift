import ActivityKit
import Curriculum
import Quiz
import Testing
import Tracking

@testable import Authoring

/// A module as its author has it on the desk: easily changed, and written out as XML.
struct Draft {
  var revision = 1
  var sections: [Page]
  var changes: [String] = []

  struct Page: Equatable {
    var id: String
    var was: [String] = []
    var text = "Text."
    var tasks: [Task] = []
  }

  struct Task: Equatable {
    var id: String
    var was: [String] = []
    var prompt = "What now?"
  }

  var xml: String {
    let pages = sections.map { page in
      let tasks = page.tasks.map { task in
        """
        <activity id="\(task.id)">\(Self.former(task.was))<quiz><choice id="first"><prompt>\(task.prompt)</prompt>
        <option correct="true">Wait.</option><option>Guess.</option></choice></quiz></activity>
        """
      }
      return """
        <section id="\(page.id)"><title>\(page.id)</title>\(Self.former(page.was))
        <p>\(page.text)</p>\(tasks.joined())</section>
        """
    }
    return """
      <module xmlns="urn:orientation-kit:1" id="waiting" revision="\(revision)" minutes="4" xml:lang="en">
      <title>Waiting</title><summary>How to wait.</summary>\(pages.joined(separator: "\n"))
      \(changes.isEmpty ? "" : "<changes>\(changes.joined())</changes>")</module>
      """
  }

  /// The next revision, with a line of the change record.
  mutating func publish(_ effect: String?, _ attributes: String = "", why: String = "Better words.") {
    revision += 1
    guard let effect else { return }
    changes.append("<change revision=\"\(revision)\" effect=\"\(effect)\" \(attributes)>\(why)</change>")
  }

  private static func former(_ ids: [String]) -> String { ids.map { "<was id=\"\($0)\"/>" }.joined() }

  func edition() throws -> Edition {
    let types = try ActivityTypes([Quiz()])
    let source = SourceFile(path: "module.xml", bytes: Array(xml.utf8))
    let checked = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader()
    ).check(source) { [] }
    #expect(checked.errors == 0, "\(checked.diagnostics)")
    let root = try #require(DocumentReader().read(source).root)
    return EditionReader(types: types).edition(root, files: [:], hashes: [:])
  }
}

/// What an archive would know after these editions were loaded one after another: the newest module, with its past.
func module(after drafts: [Draft]) throws -> Module {
  let editions = try drafts.map { try $0.edition() }
  let newest = try #require(editions.last)
  return newest.module(among: editions.dropLast().filter { $0.fingerprint != newest.fingerprint })
}

extension ParticipantRecord {
  /// After reading a section, in the revision that a module is.
  func reading(_ section: Section, of module: Module) -> ParticipantRecord {
    let place = SectionReference(module: module.id, section: section.id)
    var readings = readings
    readings[place] = Reading(first: readings[place]?.first ?? module.revision, last: module.revision)
    return ParticipantRecord(standings: standings, viewed: viewed.union([place]), readings: readings)
  }

  /// After completing an activity, in the revision that a module is.
  func completing(_ activity: Activity, of module: Module) -> ParticipantRecord {
    var standings = standings
    let place = ActivityReference(module: module.id, activity: activity.id)
    standings[place] = Standing(
      fingerprint: activity.fingerprint, completed: activity.fingerprint, completedAt: Instant(milliseconds: 0),
      attempts: (standings[place]?.attempts ?? 0) + 1, revision: module.revision)
    return ParticipantRecord(standings: standings, viewed: viewed, readings: readings)
  }

  /// After doing all that is open in the revision that applies.
  func completing(_ newest: Module) -> ParticipantRecord {
    var record = self
    let module = newest.revision(for: record)
    for (section, progress) in zip(module.sections, ModuleProgress(of: module, given: record).sections) {
      for activity in section.activities where progress.openActivities.contains(activity.id) {
        record = record.completing(activity, of: module)
      }
      if !progress.isViewed { record = record.reading(section, of: module) }
    }
    return record
  }
}
