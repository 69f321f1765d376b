import Curriculum
import Tracking

extension HomeView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let byID = Dictionary(modules.map { ($0.id, $0) }) { first, _ in first }
    let next = progress.next.flatMap { reference in
      byID[reference.module]?.section(reference.section).map { (reference, $0) }
    }
    let isStarted = progress.modules.contains(where: \.isStarted)
    return Page(
      template: .home, title: words("home.title"),
      values: [
        "hello": .text(words("home.hello", ["name": name])),
        "group": .text(words("home.group", ["group": group, "roles": words.list(roles)])),
        "isComplete": .flag(progress.isComplete), "isEmpty": .flag(progress.modules.isEmpty),
        "next": .one(
          next.map { reference, section in
            [
              "address": .text(Address.section(reference)), "title": .text(section.title),
              "module": .text(byID[reference.module]?.title ?? ""), "isStarted": .flag(isStarted),
              "language": .text(byID[reference.module]?.language ?? frame.language.rawValue),
            ]
          }),
        "share": .text(String(progress.share.wholePercent)),
        "done": .text(
          words("home.done", count: progress.modules.count, ["done": String(progress.completedModules)])),
        "minutes": .text(words("home.minutes", count: progress.minutes)),
        "minutesLeft": .text(words("minutes.left", count: progress.minutesLeft)),
        "modules": .list(
          progress.modules.compactMap { module in
            byID[module.module].map { row(of: $0, module, isNext: progress.next?.module == module.module, words) }
          }),
      ])
  }

  private func row(of module: Module, _ progress: ModuleProgress, isNext: Bool, _ words: Messages) -> TemplateValues {
    let unmet = self.progress.unmet(before: module.id).compactMap { id in modules.first { $0.id == id }?.title }
    let state =
      progress.isComplete ? "done" : progress.isStarted ? "under-way" : unmet.isEmpty ? "not-started" : "closed"
    // A module that is done opens at its beginning, to be read again.
    let section = progress.next ?? module.sections.first?.id
    let address = section.map { Address.section(SectionReference(module: module.id, section: $0)) }
    return [
      "title": .text(module.title), "summary": .text(module.summary), "language": .text(module.language),
      "address": .text(address ?? Address.home), "state": .text(words("state.\(state)")),
      "class": .text(state), "isDone": .flag(progress.isComplete), "isNext": .flag(isNext),
      "isOpen": .flag(unmet.isEmpty), "unmet": .text(words("home.unmet", ["modules": words.list(unmet)])),
      "minutes": .text(words("minutes.all", count: module.minutes)),
      "pages": .text(
        words("home.pages", count: progress.sections.count, ["done": String(progress.completedSections)])),
    ]
  }
}
