public import Curriculum

/// How far a participant is in one module.
public struct ModuleProgress: Sendable, Equatable {
  public let module: ModuleID
  public let minutes: Int
  /// In reading order.
  public let sections: [SectionProgress]
  /// The modules to complete before this one opens.
  public let requires: [ModuleID]

  public init(of module: Module, given record: ParticipantRecord) {
    self.module = module.id
    minutes = module.minutes
    requires = module.requires
    sections = module.sections.map { section in
      let reference = SectionReference(module: module.id, section: section.id)
      let open = section.activities.filter { !record.isDone($0, in: reference) }
      return SectionProgress(
        section: section.id, isViewed: record.viewed.contains(reference), openActivities: open.map(\.id))
    }
  }

  /// False where there is nothing to see: nobody is done with nothing.
  public var isComplete: Bool { !sections.isEmpty && sections.allSatisfy(\.isComplete) }
  public var isStarted: Bool { sections.contains { $0.isViewed || $0.isComplete } }
  public var completedSections: Int { sections.count { $0.isComplete } }
  /// Where to go on: the first section that is not complete.
  public var next: SectionID? { sections.first { !$0.isComplete }?.section }

  /// The module's minutes by the share of sections that are left, rounded up: never 0 while something is left.
  public var minutesLeft: Int {
    guard !sections.isEmpty else { return 0 }
    let left = sections.count - completedSections
    return (minutes * left + sections.count - 1) / sections.count
  }
}

/// How far a participant is with one section: it is complete once it was read and all its activities are done.
public struct SectionProgress: Sendable, Equatable {
  public let section: SectionID
  public let isViewed: Bool
  public let openActivities: [ActivityID]

  public var isComplete: Bool { isViewed && openActivities.isEmpty }
}

/// How far a participant is with everything that their roles ask for.
public struct OrientationProgress: Sendable, Equatable {
  /// In the kit's order.
  public let modules: [ModuleProgress]

  /// A module that several roles ask for counts once.
  public init(of modules: [Module], given record: ParticipantRecord) {
    var seen: Set<ModuleID> = []
    self.modules = modules.filter { seen.insert($0.id).inserted }.map { ModuleProgress(of: $0, given: record) }
  }

  /// False where nothing is asked for: nobody is ready for want of data.
  public var isComplete: Bool { !modules.isEmpty && modules.allSatisfy(\.isComplete) }
  public var minutes: Int { modules.reduce(0) { $0 + $1.minutes } }
  public var minutesLeft: Int { modules.reduce(0) { $0 + $1.minutesLeft } }
  public var completedModules: Int { modules.count { $0.isComplete } }

  /// The share of all sections that is complete.
  public var share: Percentage {
    Percentage(
      modules.reduce(0) { $0 + $1.completedSections }, of: modules.reduce(0) { $0 + $1.sections.count })
  }

  /// Where to go on: in the first module that is open; nil when all is complete.
  public var next: SectionReference? {
    for module in modules where unmet(before: module.module).isEmpty {
      if let section = module.next { return SectionReference(module: module.module, section: section) }
    }
    return nil
  }

  /// What has to be completed before a module opens; empty where it is open. What is not asked of the participant
  /// keeps nothing closed, and a module that was begun once stays open, whatever its author asks for later.
  public func unmet(before id: ModuleID) -> [ModuleID] {
    guard let module = modules.first(where: { $0.module == id }), !module.isStarted else { return [] }
    return module.requires.filter { wanted in modules.contains { $0.module == wanted && !$0.isComplete } }
  }
}
