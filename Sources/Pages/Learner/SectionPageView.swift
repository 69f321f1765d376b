public import Curriculum

/// One page of a module: its words, its activities, and the way back and on.
public struct SectionPageView: Sendable {
  /// The module as the reader sees it.
  public let module: Module
  public let section: Section
  /// The minutes that are left of the module.
  public let minutesLeft: Int
  /// One for each activity of the section; an activity without one is left out of the page.
  public let activities: [ActivityView]
  /// Tells editions of one revision apart where files change under the server, as in a preview; the prose of a
  /// section is rendered once for each module, revision, edition and language.
  public let edition: String
  /// The reader's places in groups: a module and its links may differ by them.
  public let seats: Set<Seat>
  /// The modules that the reader has, as they see them: links lead into these.
  public let others: [Module]
  public let glossary: Glossary

  public init(
    module: Module, section: Section, minutesLeft: Int, activities: [ActivityView], edition: String = "",
    seats: Set<Seat> = [], others: [Module] = [], glossary: Glossary = Glossary()
  ) {
    self.module = module
    self.section = section
    self.minutesLeft = minutesLeft
    self.activities = activities
    self.edition = edition
    self.seats = seats
    self.others = others
    self.glossary = glossary
  }
}
