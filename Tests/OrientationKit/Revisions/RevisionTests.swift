import Curriculum
import Testing
import Tracking

@Suite("Progress over revisions")
struct RevisionTests {
  private let first = Draft(sections: [
    Draft.Page(id: "wait", tasks: [Draft.Task(id: "check"), Draft.Task(id: "second")]), Draft.Page(id: "listen"),
  ])

  private func revised(_ change: (inout Draft) -> Void) -> [Draft] {
    var next = first
    change(&next)
    return [first, next]
  }

  private func done(_ drafts: [Draft]) throws -> ParticipantRecord {
    ParticipantRecord().completing(try module(after: drafts))
  }

  private func progress(_ drafts: [Draft], _ record: ParticipantRecord) throws -> ModuleProgress {
    ModuleProgress(of: try module(after: drafts), given: record)
  }

  @Test(
    "a spelling mistake that is mended and kept takes nothing away",
    arguments: ["", "section=\"wait\"", "activity=\"check\""])
  func keep(scope: String) throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "What now, friend?"
      $0.publish("keep", scope)
    }
    let progress = try progress(drafts, done([first]))
    #expect(progress.isComplete)
    #expect(progress.askedAgain.isEmpty)
    #expect(progress.revision == 2)
    #expect(progress.finished == 1)
  }

  @Test("what changed is asked again for the author's reason, and nothing else")
  func retake() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "A new question?"
      $0.publish("retake", why: "The law is another one.")
    }
    let progress = try progress(drafts, done([first]))
    #expect(progress.sections.flatMap(\.openActivities) == [ActivityID("check")])
    let cause = Overtaking(since: 2, reason: "The law is another one.", kind: .changed)
    #expect(progress.askedAgain == [AskedAgain(activity: ActivityID("check"), cause: cause)])
    #expect(progress.finished == 1)
    let again = try done([first]).completing(module(after: drafts))
    #expect(try self.progress(drafts, again).isComplete)
    #expect(try self.progress(drafts, again).askedAgain.isEmpty)
  }

  @Test("the most exact line of the record holds")
  func exact() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.sections[0].tasks[1].prompt = "Two?"
      $0.publish("retake")
      $0.changes.append("<change revision=\"2\" effect=\"keep\" activity=\"second\">Spelling.</change>")
    }
    #expect(try progress(drafts, done([first])).sections.flatMap(\.openActivities) == [ActivityID("check")])
  }

  @Test("what changed without a word is asked again, and no reason is made up")
  func unrecorded() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.publish(nil)
    }
    let progress = try progress(drafts, done([first]))
    #expect(progress.askedAgain.map(\.cause) == [Overtaking(since: 2, reason: nil, kind: .changed)])
  }

  @Test("what was completed survives a move, a new name and both at once")
  func moved() throws {
    let drafts = revised {
      $0.sections[0].id = "patience"
      $0.sections[0].was = ["wait"]
      var task = $0.sections[0].tasks.remove(at: 0)
      task.was = [task.id]
      task.id = "renamed"
      $0.sections[1].tasks.append(task)
      $0.sections.swapAt(0, 1)
      $0.publish("retake")
    }
    #expect(try progress(drafts, done([first])).isComplete)
  }

  @Test("a name that was given up two revisions ago is still understood")
  func renamedTwice() throws {
    var second = first
    second.sections[0].tasks[0].id = "two"
    second.sections[0].tasks[0].was = ["check"]
    second.publish("keep")
    var third = second
    third.sections[0].tasks[0].id = "three"
    third.sections[0].tasks[0].was = ["two"]
    third.publish("keep")
    #expect(try progress([first, second, third], done([first])).isComplete)
  }

  @Test("who was done need not make up for a new page that is kept; who is not done must read it")
  func added() throws {
    let drafts = revised {
      $0.sections.append(Draft.Page(id: "new", tasks: [Draft.Task(id: "fresh")]))
      $0.publish("keep")
    }
    #expect(try progress(drafts, done([first])).isComplete)
    let newest = try module(after: drafts)
    var starter = ParticipantRecord()
    for section in newest.sections.dropLast() {
      starter = starter.reading(section, of: newest)
      for activity in section.activities { starter = starter.completing(activity, of: newest) }
    }
    #expect(!ModuleProgress(of: newest, given: starter).isComplete)
    #expect(ModuleProgress(of: newest, given: starter.completing(newest)).isComplete)
  }

  @Test("who was done reads a new page that must be read, and does not lose what was kept by it")
  func addedAndRetaken() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.sections.append(Draft.Page(id: "kept"))
      $0.sections.append(Draft.Page(id: "must"))
      $0.publish("retake", "section=\"must\"")
      $0.changes.append("<change revision=\"2\" effect=\"retake\" activity=\"check\">Another one.</change>")
      $0.changes.append("<change revision=\"2\" effect=\"keep\" section=\"kept\">More on it.</change>")
    }
    let newest = try module(after: drafts)
    var record = try done([first])
    var progress = ModuleProgress(of: newest, given: record)
    #expect(progress.sections.map(\.isComplete) == [false, true, true, false])
    #expect(progress.askedAgain.map(\.cause.kind) == [.changed, .added])
    record = record.completing(try #require(newest.activities.first), of: newest)
    progress = ModuleProgress(of: newest, given: record)
    #expect(progress.sections.map(\.isComplete) == [true, true, true, false])
    record = record.reading(newest.sections[3], of: newest)
    #expect(ModuleProgress(of: newest, given: record).isComplete)
  }

  @Test("a page is read again only where the record names it and its text changed", arguments: [true, false])
  func readAgain(changes: Bool) throws {
    let drafts = revised {
      if changes { $0.sections[1].text = "Never touch a device without asking." }
      $0.publish("retake", "section=\"listen\"", why: "It was wrong.")
    }
    var record = try done([first])
    let progress = try progress(drafts, record)
    #expect(progress.isComplete == !changes)
    #expect(progress.askedAgain.map(\.cause.kind) == (changes ? [.text] : []))
    record = record.completing(try module(after: drafts))
    #expect(try self.progress(drafts, record).isComplete)
  }

  @Test("whoever began finishes that revision, and then is asked for what must be done again")
  func midway() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.publish("retake")
    }
    let old = try module(after: [first])
    let newest = try module(after: drafts)
    var record = ParticipantRecord().reading(old.sections[0], of: old)
    #expect(newest.revision(for: record).revision == 1)
    #expect(ModuleProgress(of: newest, given: record).revision == 1)
    record = record.completing(newest)
    let progress = ModuleProgress(of: newest, given: record)
    #expect(progress.revision == 2)
    #expect(progress.finished == 1)
    #expect(progress.askedAgain.count == 1)
    #expect(ModuleProgress(of: newest, given: record.completing(newest)).isComplete)
  }

  @Test("whoever began goes on with the newest where the record withdraws what was before")
  func withdrawn() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.publish("retake", "withdraws=\"true\"")
    }
    let old = try module(after: [first])
    let record = ParticipantRecord().reading(old.sections[0], of: old).completing(old.activities[1], of: old)
    let progress = ModuleProgress(of: try module(after: drafts), given: record)
    #expect(progress.revision == 2)
    #expect(progress.sections[0].isViewed)
    #expect(progress.sections[0].openActivities == [ActivityID("check")])
  }

  @Test("who starts now starts with the newest")
  func starter() throws {
    let newest = try module(after: revised { $0.publish("keep") })
    #expect(newest.revision(for: ParticipantRecord()).revision == 2)
  }

  @Test("a number that is used again takes the safe side; counting up and keeping mends it")
  func reused() throws {
    var edited = first
    edited.sections[0].tasks[0].prompt = "Edited in place?"
    let record = try done([first])
    #expect(try !progress([first, edited], record).isComplete)
    var published = edited
    published.publish("keep")
    #expect(try progress([first, edited, published], record).isComplete)
    #expect(try progress([first, edited, published], done([first, edited])).isComplete)
  }

  @Test("a revision that was never loaded is judged by the record alone")
  func skipped() throws {
    var second = first
    second.sections[0].tasks[0].prompt = "What now, friend?"
    second.publish("keep", "activity=\"check\"")
    var third = second
    third.sections[0].tasks[1].prompt = "Another one?"
    third.publish("retake", "activity=\"second\"")
    let open = try progress([first, third], done([first])).sections.flatMap(\.openActivities)
    #expect(open == [ActivityID("second")])
  }

  @Test("where an older revision is put back, whoever began the later one finishes it")
  func putBack() throws {
    let drafts = revised {
      $0.sections[0].tasks[0].prompt = "One?"
      $0.publish("keep")
    }
    let later = try module(after: drafts)
    let back = try module(after: [first, drafts[1], first])
    let record = ParticipantRecord().reading(later.sections[0], of: later)
    #expect(back.revision == 1)
    #expect(back.revision(for: record).revision == 2)
    #expect(back.revision(for: ParticipantRecord()).revision == 1)
  }
}
