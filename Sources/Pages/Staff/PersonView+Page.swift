import Curriculum
import Tracking

extension PersonView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let byID = Dictionary(modules.map { ($0.id, $0) }) { first, _ in first }
    return Page(
      template: .person, title: "\(name) – \(groupName)",
      values: [
        "name": .text(name), "groupName": .text(groupName), "groupAddress": .text(Address.group(group)),
        "roles": .text(words.list(roles)),
        "joined": .text(words(hasJoined ? "people.joined" : "people.not-joined")),
        "share": .text(String(progress.share.wholePercent)), "isEmpty": .flag(progress.modules.isEmpty),
        "isComplete": .flag(progress.isComplete),
        "done": .text(
          words("home.done", count: progress.modules.count, ["done": String(progress.completedModules)])),
        "minutesLeft": .text(words("minutes.left", count: progress.minutesLeft)),
        "modules": .list(
          progress.modules.compactMap { module in byID[module.module].map { row(of: $0, module, words) } }),
      ])
  }

  private func row(of module: Module, _ progress: ModuleProgress, _ words: Messages) -> TemplateValues {
    let state = progress.isComplete ? "done" : progress.isStarted ? "under-way" : "not-started"
    let given = answers.filter { $0.activity.module == module.id }
    let revisions = RevisionWords(words)
    return [
      "title": .text(module.title), "language": .text(module.language),
      "state": .text(words("state.\(state)")), "class": .text(state),
      "isDone": .flag(progress.isComplete),
      "pages": .text(
        words("home.pages", count: progress.sections.count, ["done": String(progress.completedSections)])),
      "revision": .maybe(revisions.revision(of: progress, newest: newest[module.id] ?? module.revision)),
      "again": .list(revisions.forStaff(progress.askedAgain).map { $0.values(module.language) }),
      "isWatched": .flag(watched.contains { $0.activity.module == module.id }),
      "watched": .list(
        watched.filter { $0.activity.module == module.id }.map { item in
          [
            "title": .text(item.section), "isDone": .flag(item.isDone),
            "address": .text(Address.observation(of: item.activity, by: participant, in: group)),
            "link": .text(words(item.isDone ? "observe.link-again" : "observe.link")),
          ]
        }),
      "hasAnswers": .flag(!given.isEmpty),
      "answers": .list(
        given.map { answer in
          [
            "summary": .text(answer.summary), "attempts": .text(words("person.attempts", count: answer.attempts)),
            "state": .text(words(answer.isDone ? "person.done" : "person.open")), "isDone": .flag(answer.isDone),
          ]
        }),
    ]
  }
}
