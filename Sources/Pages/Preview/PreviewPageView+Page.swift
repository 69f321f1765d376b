import Curriculum
import Tracking

extension PreviewPageView {
  /// - Parameter main: the page itself, as its readers see it.
  func values(in frame: PageFrame, _ words: Messages, main: HTML) -> TemplateValues {
    [
      "edition": .text(choice.edition), "page": .html(main), "path": .text(frame.path), "csrf": .text(frame.csrf),
      "isStale": .flag(isStale), "remarks": .list(here.map { $0.values(words) }), "isClean": .flag(here.isEmpty),
      "seats": .list(choice.options(of: kits, words)), "languages": .list(choice.languageOptions),
      "pages": .list(
        page.module.sections.map { section in
          [
            "title": .text(section.title), "isHere": .flag(section.id == page.section.id),
            "address": .text(Address.section(SectionReference(module: page.module.id, section: section.id))),
            "language": .text(page.module.language),
            "count": .maybe(elsewhere[section.id].map { words("preview.remarks", count: $0) }),
          ]
        }),
    ]
  }
}
