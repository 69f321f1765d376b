import ActivityKit
import Curriculum
import Tracking

extension Site {
  /// What a section's page shows: a kept stencil, kept or fresh activities, and the few parts that are one person's.
  func main(of view: SectionPageView, in frame: PageFrame) throws -> HTML {
    let templates = templates(frame.language)
    let key = RenderedSections.SectionKey(
      module: view.module.id, text: view.module.language, revision: view.module.revision, edition: view.edition,
      section: view.section.id, seats: view.varies ? view.seats : [], isOpen: view.isOpen, language: frame.language)
    let stencil = kept.section(key) { Stencil(templates.render(.section, view.values(templates.messages))) }
    var ids = view.section.activities.map(\.id).makeIterator()
    return try stencil.filled { hole in
      switch hole {
      case .token: return "\(frame.csrf)"
      case .minutes: return "\(templates.messages("minutes.left", count: view.minutesLeft))"
      case .activity:
        let id = ids.next()
        guard let place = view.activities.firstIndex(where: { $0.activity.id == id }) else { return .empty }
        return try ActivityWriter(
          view: view.activities[place], place: (place + 1, view.activities.count), section: view.reference,
          module: view.module,
          textLanguage: view.language(of: view.activities[place].activity.id), csrf: frame.csrf, templates: templates,
          kept: kept
        ).html()
      default: return .empty
      }
    }
  }
}

extension SectionPageView {
  var title: String { section.title + " – " + module.title }

  /// Whether an answer could not be evaluated.
  var isRefused: Bool {
    activities.contains { view in
      if case .refused = view.state { true } else { false }
    }
  }

  fileprivate var isOpen: Bool { activities.contains { !$0.isDone && $0.activity.requires != .viewed } }

  /// Whether readers with other roles see another page.
  fileprivate var varies: Bool { module.hasConditions || module.leadsElsewhere }

  fileprivate var reference: SectionReference { SectionReference(module: module.id, section: section.id) }

  /// The language of the page's text: a section that is not translated stays in its own.
  private var textLanguage: String { section.language ?? module.language }

  /// The language of an activity: it may be the one part of a page that is not translated.
  fileprivate func language(of activity: ActivityID) -> String {
    let own = section.pieces.first { piece in
      if case .activity(let found) = piece.block { found.id == activity } else { false }
    }
    return own?.language ?? textLanguage
  }

  /// What the template is filled with: marks for all that is not the same for everybody.
  fileprivate func values(_ words: Messages) -> TemplateValues {
    let count = module.sections.count
    let index = module.sections.firstIndex { $0.id == section.id } ?? 0
    let previous = index > 0 ? module.sections[index - 1] : nil
    let previousAddress = previous.map { Address.section(SectionReference(module: module.id, section: $0.id)) }
    var renderer = BlockRenderer(
      module: module, others: others, glossary: glossary, words: ForeignWords(words, in: textLanguage))
    return [
      "module": .text(module.title), "moduleLanguage": .text(module.language), "language": .text(textLanguage),
      "title": .text(section.title),
      "place": .text(words("section.place", ["page": String(index + 1), "pages": String(count)])),
      "page": .text(String(index + 1)), "pages": .text(String(count)),
      "minutes": .text(Stencil.Hole.minutes.mark), "content": .html(renderer.html(of: section)),
      "csrf": .text(Stencil.Hole.token.mark), "next": .text(Address.next(after: reference)),
      "hasPrevious": .flag(previous != nil), "previous": .text(previousAddress ?? Address.home),
      "isLast": .flag(index + 1 >= count), "isOpen": .flag(isOpen),
    ]
  }
}
