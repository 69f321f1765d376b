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
              "moduleLanguage": .text(byID[reference.module]?.language ?? frame.language.rawValue),
              "language": .text(section.language ?? byID[reference.module]?.language ?? frame.language.rawValue),
            ]
          }),
        "share": .text(String(progress.share.wholePercent)),
        "done": .text(
          words("home.done", count: progress.modules.count, ["done": String(progress.completedModules)])),
        "minutes": .text(words("home.minutes", count: progress.minutes)),
        "minutesLeft": .text(words("minutes.left", count: progress.minutesLeft)),
        "modules": .list(rows(of: progress, modules, words)),
        "hasOptional": .flag(!optional.isEmpty), "optional": .list(rows(of: optionalProgress, optional, words)),
      ])
  }

  /// A step's title stands over the first of its modules.
  private func rows(of progress: OrientationProgress, _ modules: [Module], _ words: Messages) -> [TemplateValues] {
    let byID = Dictionary(modules.map { ($0.id, $0) }) { first, _ in first }
    var lastStep: String?
    return progress.modules.compactMap { module in
      guard let read = byID[module.module] else { return nil }
      let step = steps[module.module]
      defer { lastStep = step }
      return row(of: read, module, isNext: self.progress.next?.module == module.module, words)
        .merging(["step": .maybe(step == lastStep ? nil : step)])
    }
  }

  private func row(of module: Module, _ progress: ModuleProgress, isNext: Bool, _ words: Messages) -> TemplateValues {
    let open = (self.progress.modules + optionalProgress.modules).filter { !$0.isComplete }.map(\.module)
    let wanted = progress.isStarted ? [] : module.requires
    let unmet = wanted.filter(open.contains).compactMap { id in
      (modules + optional).first { $0.id == id }?.title
    }
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
      "again": .list(RevisionWords(words).forLearner(progress.askedAgain).map { $0.values(module.language) }),
    ]
  }
}
