import ActivityKit
import Curriculum
import Testing
import Tracking

@Suite("Progress, whatever the module and whatever was done")
struct LawsOfProgressTests {
  @Test(
    "never goes back when a fact is added, unless an activity was completed anew in another form",
    arguments: 1...4 as ClosedRange<UInt64>)
  func monotone(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let modules = Self.modules(using: &chance)
      var facts = Self.facts(of: modules).shuffled(using: &chance)
      var record = ParticipantRecord()
      var last = OrientationProgress(of: modules, given: record)
      while let fact = facts.popLast() {
        record = record.adding(fact)
        let next = OrientationProgress(of: modules, given: record)
        #expect(next.share >= last.share)
        #expect(next.minutesLeft <= last.minutesLeft)
        #expect(next.completedModules >= last.completedModules)
        last = next
      }
      #expect(last.isComplete)
      #expect(last.share == Percentage(100))
      #expect(last.next == nil)
    }
  }

  @Test(
    "has no minutes left exactly where it is complete, and never more than the module takes",
    arguments: 1...4 as ClosedRange<UInt64>)
  func minutes(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let modules = Self.modules(using: &chance)
      let facts = Self.facts(of: modules).filter { _ in Int.random(in: 0..<3, using: &chance) > 0 }
      let record = facts.reduce(ParticipantRecord()) { $0.adding($1) }
      for module in modules {
        let progress = ModuleProgress(of: module, given: record)
        #expect((progress.minutesLeft == 0) == progress.isComplete)
        #expect(progress.minutesLeft <= module.minutes)
        #expect((progress.next == nil) == progress.isComplete)
      }
    }
  }

  private static func modules(using chance: inout SeededGenerator) -> [Module] {
    (0..<Int.random(in: 1...3, using: &chance)).map { number in
      let sections = (0..<Int.random(in: 1...5, using: &chance)).map { index in
        let activities = (0..<Int.random(in: 0...2, using: &chance)).map { activity in
          Sample.activity(
            "a\(index)-\(activity)", requires: CompletionMode.allCases.randomElement(using: &chance) ?? .passed)
        }
        return Section(id: SectionID("s\(index)"), title: "S", blocks: activities.map(Block.activity))
      }
      return Module(
        id: ModuleID("m\(number)"), revision: 1, minutes: Int.random(in: 1...30, using: &chance), language: "en",
        title: "M", summary: "", audience: [], keywords: [], objectives: [], related: .init(), sections: sections,
        takeaways: [], resources: [])
    }
  }

  /// Everything that there is to do.
  private static func facts(of modules: [Module]) -> [SmallFact] {
    modules.flatMap { module in
      module.sections.flatMap { section in
        [.viewed(SectionReference(module: module.id, section: section.id))]
          + section.activities.map { .done(ActivityReference(module: module.id, activity: $0.id), $0.fingerprint) }
      }
    }
  }
}

/// One thing that counts towards completion.
private enum SmallFact {
  case viewed(SectionReference)
  case done(ActivityReference, Fingerprint)
}

extension ParticipantRecord {
  fileprivate func adding(_ fact: SmallFact) -> ParticipantRecord {
    switch fact {
    case .viewed(let section): return ParticipantRecord(standings: standings, viewed: viewed.union([section]))
    case .done(let activity, let fingerprint):
      var standings = standings
      standings[activity] = Standing(
        fingerprint: fingerprint, completed: fingerprint, completedAt: Instant(milliseconds: 0), attempts: 1)
      return ParticipantRecord(standings: standings, viewed: viewed)
    }
  }
}

@Suite("A standing, whatever was answered")
struct LawsOfStandingTests {
  @Test("keeps what was completed through every answer that does not complete", arguments: 1...4 as ClosedRange<UInt64>)
  func kept(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var standing: Standing?
      for step in 1...12 {
        let completes = Int.random(in: 0..<3, using: &chance) == 0
        let answer = Self.answer("v\(Int.random(in: 1...3, using: &chance))", completes: completes)
        let next = Standing.after(answer, at: Instant(milliseconds: Int64(step)), from: standing)
        #expect(next.attempts == step)
        #expect(next.fingerprint == answer.fingerprint)
        if completes {
          #expect(next.completed == answer.fingerprint)
        } else {
          #expect(next.completed == standing?.completed)
        }
        // The moment of a completion changes exactly when another definition is completed.
        #expect((next.completedAt == standing?.completedAt) == (next.completed == standing?.completed))
        standing = next
      }
    }
  }

  private static func answer(_ fingerprint: String, completes: Bool) -> Answer {
    Answer(
      participant: ParticipantID("p"), activity: ActivityReference(module: Sample.module, activity: ActivityID("a")),
      revision: 1, fingerprint: Fingerprint(fingerprint), type: "quiz", version: 1, response: Response(),
      outcome: Marks(score: Percentage(completes ? 100 : 0), passed: completes, items: []), completes: completes)
  }
}
