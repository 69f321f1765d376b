internal import ActivityKit
internal import Curriculum

/// What can be counted in a module.
public struct ModuleFigures: Sendable, Codable, Equatable {
  public let id: String
  public let title: String
  /// A BCP 47 tag.
  public let language: String
  /// Every language in which some part is, the module's own first and those of its translations after it.
  public let languages: [String]
  public let revision: Int
  /// What the author says.
  public let minutes: Int
  /// The words to read, those of activities included.
  public let words: Int
  /// What the words and the questions suggest, rounded up.
  public let estimatedMinutes: Int
  public let sections: Int
  /// The figures of each section, in the order of the module.
  public let sectionFigures: [SectionFigures]
  /// The school grade at which the module reads, of all its sections together, to one decimal; nil where there are too
  /// few words, or in a language of which grades are not known.
  public let readingGrade: Double?
  public let activities: Int
  /// What is asked in the activities: a question of a quiz, a set of cards, a promise.
  public let questions: Int
  /// For each objective, by its id, how many activities practise it.
  public let activitiesByObjective: [String: Int]

  /// Words a minute of an easy text; what is said to the options that are not chosen is not read.
  public static let wordsPerMinute = 200
  /// The seconds that it takes to think about a question, beyond reading it.
  public static let secondsPerQuestion = 10

  /// - Parameters:
  ///   - translations: the languages into which the module is translated.
  ///   - reading: how hard its sections are to read.
  init(
    of module: Module, prepared: [ActivityID: any PreparedActivity], translations: [String] = [],
    reading: ReadingGrades
  ) {
    id = module.id.rawValue
    title = module.title
    language = module.language
    revision = module.revision
    minutes = module.minutes
    sections = module.sections.count
    activities = module.activities.count
    var languages = [module.language]
    let others = translations + module.sections.flatMap(\.pieces).compactMap(\.language)
    for language in others where !languages.contains(language) {
      languages.append(language)
    }
    self.languages = languages
    sectionFigures = module.sections.map { section in
      SectionFigures(
        id: section.id.rawValue, title: section.title,
        words: Self.words(in: section.title) + section.blocks.reduce(0) { $0 + Self.words(in: $1) },
        activities: section.activities.count,
        questions: section.activities.reduce(0) { $0 + (prepared[$1.id]?.questions ?? 0) },
        readingGrade: reading[section.id])
    }
    readingGrade = reading.whole
    words = sectionFigures.reduce(0) { $0 + $1.words }
    questions = sectionFigures.reduce(0) { $0 + $1.questions }
    let seconds = words * 60 / Self.wordsPerMinute + questions * Self.secondsPerQuestion
    estimatedMinutes = max(1, (seconds + 59) / 60)
    var practised = Dictionary(module.objectives.map { ($0.id.rawValue, 0) }) { first, _ in first }
    for objective in module.activities.compactMap(\.objective) { practised[objective.rawValue, default: 0] += 1 }
    activitiesByObjective = practised
  }

  private static func words(in block: Block) -> Int {
    switch block {
    case .activity(let activity): words(in: activity.definition)
    case .figure(let figure): words(in: figure.caption.plain)
    case .media(let media): words(in: media.title) + media.transcript.reduce(0) { $0 + words(in: $1.plain) }
    default: block.texts.reduce(0) { $0 + words(in: $1.plain) }
    }
  }

  /// Text by text, as a file may have no space between two elements.
  private static func words(in element: Element) -> Int {
    element.children.reduce(0) { sum, node in
      switch node {
      case .text(let text, _): sum + words(in: text)
      case .element(let child): sum + words(in: child)
      }
    }
  }

  private static func words(in text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}

extension PreparedActivity {
  /// How many questions it asks.
  fileprivate var questions: Int {
    ((try? view(given: AttemptState(seed: 0))) ?? []).count { $0.name != nil }
  }
}

extension CheckResult {
  /// The figures of every module that has no errors, in the order of their ids.
  public var figures: [ModuleFigures] {
    let whole = WholeModules(self, reader: DocumentReader())
    return files.compactMap { file in
      guard case .module(let module, let prepared)? = file.content else { return nil }
      return ModuleFigures(
        of: module, prepared: prepared, translations: translations(of: module.id),
        reading: ReadingGrades(of: whole.root(of: file)))
    }.sorted { $0.id < $1.id }
  }

  /// The languages of the files that translate a module, in their order.
  private func translations(of module: ModuleID) -> [String] {
    files.compactMap { file in
      guard case .module(let translated, _, _)? = file.translated, translated.id == module else { return nil }
      return translated.language
    }.sorted()
  }
}
