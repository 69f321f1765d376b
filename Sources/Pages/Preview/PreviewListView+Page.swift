import Curriculum
import Tracking

extension PreviewListView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    Page(
      template: .previewList, title: words("preview.title"),
      values: [
        "edition": .text(choice.edition), "path": .text(frame.path), "problem": .maybe(problem),
        "remarks": .list(remarks.map { $0.values(words) }), "hasRemarks": .flag(!remarks.isEmpty),
        "seats": .list(choice.options(of: kits, words)), "languages": .list(choice.languageOptions),
        "isEmpty": .flag(modules.isEmpty && kits.isEmpty),
        "modules": .list(modules.map { values(of: $0, words) }),
        "kits": .list(
          kits.map { kit in
            [
              "title": .text(kit.title), "summary": .text(kit.summary), "language": .text(kit.language),
              "roles": .list(kit.roles.map { values(of: $0, words) }),
              "rules": .list(kit.rules.map { ["id": .text($0.id.rawValue), "title": .text($0.title)] }),
            ]
          }),
      ])
  }

  private func values(of entry: Entry, _ words: Messages) -> TemplateValues {
    let module = entry.module
    let address = module.sections.first.map { Address.section(SectionReference(module: module.id, section: $0.id)) }
    return [
      "title": .text(module.title), "summary": .text(module.summary), "language": .text(module.language),
      "address": .text(address ?? Address.home), "isOpen": .flag(address != nil), "path": .text(entry.path),
      "minutes": .text(words("minutes.all", count: module.minutes)),
      "count": .maybe(entry.remarks > 0 ? words("preview.remarks", count: entry.remarks) : nil),
    ]
  }

  private func values(of role: Role, _ words: Messages) -> TemplateValues {
    let titles = role.modules.map { id in modules.first { $0.module.id == id }?.module.title ?? id.rawValue }
    return ["title": .text(role.title), "modules": .list(titles.map { ["title": .text($0)] })]
  }
}
