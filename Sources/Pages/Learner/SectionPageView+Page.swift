import ActivityKit
import Curriculum
import Tracking

extension Site {
  /// The page of a section: kept prose, kept or fresh controls, and the few parts that are one person's.
  func page(of view: SectionPageView, in frame: PageFrame) throws -> Page {
    let templates = templates(frame.language)
    let words = templates.messages
    let reference = SectionReference(module: view.module.id, section: view.section.id)
    let key = RenderedSections.ProseKey(
      module: view.module.id, text: view.module.language, revision: view.module.revision, edition: view.edition,
      section: view.section.id, language: frame.language)
    let pieces = kept.pieces(key) {
      let words = ForeignWords(words, in: view.module.language)
      return BlockRenderer(module: view.module.id, words: words).pieces(of: view.section)
    }
    var content = ""
    for piece in pieces {
      switch piece {
      case .markup(let markup): content += markup.text
      case .activity(let id):
        guard let place = view.activities.firstIndex(where: { $0.activity.id == id }) else { continue }
        let writer = ActivityWriter(
          view: view.activities[place], place: (place + 1, view.activities.count), section: reference,
          textLanguage: view.module.language, csrf: frame.csrf, templates: templates, kept: kept)
        content += try writer.html().text
      }
    }
    return view.page(content: HTML(trusted: content), reference: reference, words: words)
  }
}

extension SectionPageView {
  fileprivate func page(content: HTML, reference: SectionReference, words: Messages) -> Page {
    let count = module.sections.count
    let index = module.sections.firstIndex { $0.id == section.id } ?? 0
    let previous = index > 0 ? module.sections[index - 1] : nil
    let previousAddress = previous.map { Address.section(SectionReference(module: module.id, section: $0.id)) }
    let isOpen = activities.contains { !$0.isDone && $0.activity.requires != .viewed }
    let isRefused = activities.contains { view in
      if case .refused = view.state { true } else { false }
    }
    return Page(
      template: .section, title: section.title + " – " + module.title,
      values: [
        "module": .text(module.title), "language": .text(module.language), "title": .text(section.title),
        "place": .text(words("section.place", ["page": String(index + 1), "pages": String(count)])),
        "page": .text(String(index + 1)), "pages": .text(String(count)),
        "minutes": .text(words("minutes.left", count: minutesLeft)), "content": .html(content),
        "next": .text(Address.next(after: reference)),
        "hasPrevious": .flag(previous != nil), "previous": .text(previousAddress ?? Address.home),
        "isLast": .flag(index + 1 >= count), "isOpen": .flag(isOpen),
      ],
      hasProblems: isRefused)
  }
}
