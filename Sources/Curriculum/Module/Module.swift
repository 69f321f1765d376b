/// One orientation module: what a participant learns in one sitting.
///
/// It never changes once it is made; a class, so that handing it around copies one pointer and not all that it holds.
public final class Module: Sendable {
  public let id: ModuleID
  /// Counts up each time the author publishes a change; from 1.
  public let revision: Int
  /// The minutes that the author expects it to take.
  public let minutes: Int
  /// The language of the text, a BCP 47 tag.
  public let language: String
  public let title: String
  public let summary: String
  /// The roles that the module is written for; empty means everyone.
  public let audience: [RoleID]
  public let keywords: [String]
  public let objectives: [Objective]
  public let related: Related
  public let sections: [Section]
  public let takeaways: [String]
  public let resources: [Resource]
  /// What each revision means for those who completed something before it.
  public let changes: [ModuleChange]
  /// The module's other revisions that are still known, each once, the newest first. Somebody may be mid-way in one.
  public let otherRevisions: [Module]
  /// Whether it comes from the archive, and another revision is the newest.
  public let isEarlier: Bool
  /// All activities, in reading order.
  public let activities: [Activity]
  /// The modules to complete before this one opens.
  public let requires: [ModuleID]
  /// Whether some part is not for everybody.
  public let hasConditions: Bool
  /// Whether some link leads into another module.
  public let leadsElsewhere: Bool

  public init(
    id: ModuleID, revision: Int, minutes: Int, language: String, title: String, summary: String, audience: [RoleID],
    keywords: [String], objectives: [Objective], related: Related, sections: [Section], takeaways: [String],
    resources: [Resource], requires: [ModuleID] = [], changes: [ModuleChange] = [], otherRevisions: [Module] = [],
    isEarlier: Bool = false
  ) {
    self.id = id
    self.revision = revision
    self.minutes = minutes
    self.language = language
    self.title = title
    self.summary = summary
    self.audience = audience
    self.keywords = keywords
    self.objectives = objectives
    self.related = related
    self.sections = sections
    self.takeaways = takeaways
    self.resources = resources
    self.changes = changes
    self.otherRevisions = otherRevisions
    self.isEarlier = isEarlier
    activities = sections.flatMap(\.activities)
    self.requires = requires
    hasConditions =
      sections.contains(where: \.hasConditions) || otherRevisions.contains(where: \.hasConditions)
    leadsElsewhere = sections.flatMap(\.blocks).flatMap(\.texts).contains { text in
      text.contains { run in
        if case .link(_, to: .place(module: .some, _)) = run { true } else { false }
      }
    }
  }

  /// Modules and topics that belong with this one.
  public struct Related: Sendable, Equatable {
    public let modules: [ModuleID]
    public let topics: [String]

    public init(modules: [ModuleID] = [], topics: [String] = []) {
      self.modules = modules
      self.topics = topics
    }
  }

  /// Something to read or watch afterwards.
  public struct Resource: Sendable, Equatable {
    public let title: String
    public let note: String?

    public init(title: String, note: String?) {
      self.title = title
      self.note = note
    }
  }
}

/// What a participant can do after a module.
public struct Objective: Sendable, Equatable {
  public let id: ObjectiveID
  public let text: String

  public init(id: ObjectiveID, text: String) {
    self.id = id
    self.text = text
  }
}

extension Module {
  /// A section by its id.
  public func section(_ id: SectionID) -> Section? { sections.first { $0.id == id } }
}
