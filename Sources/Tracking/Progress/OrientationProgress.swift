public import Curriculum

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
