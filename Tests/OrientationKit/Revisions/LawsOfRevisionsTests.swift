import ActivityKit
import Curriculum
import Testing
import Tracking

@Suite("Revisions, whatever their authors change")
struct LawsOfRevisionsTests {
  @Test("keep, and whoever was done stays done", arguments: 1...4 as ClosedRange<UInt64>)
  func kept(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      var drafts = [Draft.random(&chance)]
      let record = ParticipantRecord().completing(try module(after: drafts))
      for _ in 0..<5 {
        var next = drafts[drafts.count - 1]
        for _ in 0...Int.random(in: 0...3, using: &chance) { next.changeAnything(&chance) }
        next.publish("keep")
        drafts.append(next)
        let progress = ModuleProgress(of: try module(after: drafts), given: record)
        #expect(progress.isComplete, "\(drafts.map(\.xml))")
        #expect(progress.askedAgain.isEmpty)
      }
    }
  }

  @Test(
    "keep, and nothing that anybody has done is lost where an earlier revision is withdrawn",
    arguments: 5...8 as ClosedRange<UInt64>)
  func partlyDone(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      var drafts = [Draft.random(&chance)]
      let old = try module(after: drafts)
      var record = ParticipantRecord()
      for section in old.sections {
        if Bool.random(using: &chance) { record = record.reading(section, of: old) }
        for activity in section.activities where Bool.random(using: &chance) {
          record = record.completing(activity, of: old)
        }
      }
      for _ in 0..<4 {
        var next = drafts[drafts.count - 1]
        let wording = { (draft: Draft) in draft.sections.flatMap(\.tasks).map(\.id) }
        next.reword(&chance)
        next.move(&chance)
        next.publish("keep", "withdraws=\"true\"")
        drafts.append(next)
        let newest = try module(after: drafts)
        let progress = ModuleProgress(of: newest, given: record)
        #expect(progress.revision == (record == ParticipantRecord() ? next.revision : progress.revision))
        for id in wording(next) {
          let wasDone = record.standings[ActivityReference(module: newest.id, activity: ActivityID(id))] != nil
          let section = newest.sections.first { $0.activities.contains { $0.id.rawValue == id } }
          #expect(progress.isDone(ActivityID(id), in: try #require(section).id) == wasDone)
        }
      }
    }
  }

  @Test(
    "retake, or say nothing, and exactly what changed is asked again", arguments: ["retake", nil] as [String?],
    1...3 as ClosedRange<UInt64>)
  func retaken(effect: String?, seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let old = Draft.random(&chance)
      let record = ParticipantRecord().completing(try module(after: [old]))
      var next = old
      for _ in 0..<3 {
        next.reword(&chance)
        next.move(&chance)
        next.rename(&chance)
      }
      next.publish(effect)
      let newest = try module(after: [old, next])
      let before = Dictionary(uniqueKeysWithValues: old.sections.flatMap(\.tasks).map { ($0.id, $0.prompt) })
      let changed = next.sections.flatMap(\.tasks).filter { task in
        ([task.id] + task.was).compactMap { before[$0] }.first != task.prompt
      }
      let progress = ModuleProgress(of: newest, given: record)
      #expect(Set(progress.sections.flatMap(\.openActivities).map(\.rawValue)) == Set(changed.map(\.id)))
      #expect(Set(progress.askedAgain.compactMap(\.activity?.rawValue)) == Set(changed.map(\.id)))
      #expect(progress.isComplete == changed.isEmpty)
      #expect(ModuleProgress(of: newest, given: record.completing(newest)).isComplete)
    }
  }

  @Test("and whoever does all that is asked is done in the end", arguments: 1...3 as ClosedRange<UInt64>)
  func finishable(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      var drafts = [Draft.random(&chance)]
      var record = ParticipantRecord()
      for _ in 0..<5 {
        let current = try module(after: drafts)
        let applying = current.revision(for: record)
        if Bool.random(using: &chance), let section = applying.sections.randomElement(using: &chance) {
          record = record.reading(section, of: applying)
        }
        if Bool.random(using: &chance) { record = record.completing(current) }
        var next = drafts[drafts.count - 1]
        for _ in 0...Int.random(in: 0...3, using: &chance) { next.changeAnything(&chance) }
        next.publish(["keep", "retake", nil].randomElement(using: &chance) ?? nil)
        drafts.append(next)
      }
      let newest = try module(after: drafts)
      // First what was begun, then what is asked again since.
      record = record.completing(newest).completing(newest)
      #expect(ModuleProgress(of: newest, given: record).isComplete)
    }
  }
}

extension Draft {
  static func random(_ chance: inout SeededGenerator) -> Draft {
    var count = 0
    return Draft(
      sections: (0..<Int.random(in: 1...3, using: &chance)).map { page in
        let tasks = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
          count += 1
          return Task(id: "t\(count)")
        }
        return Page(id: "p\(page)", tasks: tasks)
      })
  }

  mutating func changeAnything(_ chance: inout SeededGenerator) {
    let name = "n\(UInt32.random(in: .min ... .max, using: &chance))"
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: reword(&chance)
    case 1: move(&chance)
    case 2: rename(&chance)
    case 3: sections[Int.random(in: sections.indices, using: &chance)].text = name
    case 4: sections.insert(Page(id: name), at: Int.random(in: 0...sections.count, using: &chance))
    case 5: sections[Int.random(in: sections.indices, using: &chance)].tasks.append(Task(id: name))
    case 6 where sections.count > 1: sections.remove(at: Int.random(in: sections.indices, using: &chance))
    default:
      let page = Int.random(in: sections.indices, using: &chance)
      if !sections[page].tasks.isEmpty { sections[page].tasks.removeLast() }
    }
  }

  /// Gives an activity another question.
  mutating func reword(_ chance: inout SeededGenerator) {
    let page = Int.random(in: sections.indices, using: &chance)
    guard let task = sections[page].tasks.indices.randomElement(using: &chance) else { return }
    sections[page].tasks[task].prompt = "Question \(UInt32.random(in: .min ... .max, using: &chance))?"
  }

  /// Moves a section, and an activity into another one.
  mutating func move(_ chance: inout SeededGenerator) {
    sections.shuffle(using: &chance)
    let page = Int.random(in: sections.indices, using: &chance)
    guard let task = sections[page].tasks.indices.randomElement(using: &chance) else { return }
    let moved = sections[page].tasks.remove(at: task)
    sections[Int.random(in: sections.indices, using: &chance)].tasks.append(moved)
  }

  /// Gives a section, and an activity, another id, and says which it had.
  mutating func rename(_ chance: inout SeededGenerator) {
    let page = Int.random(in: sections.indices, using: &chance)
    sections[page].was.append(sections[page].id)
    sections[page].id = "r\(UInt32.random(in: .min ... .max, using: &chance))"
    guard let task = sections[page].tasks.indices.randomElement(using: &chance) else { return }
    sections[page].tasks[task].was.append(sections[page].tasks[task].id)
    sections[page].tasks[task].id = "r\(UInt32.random(in: .min ... .max, using: &chance))"
  }
}
