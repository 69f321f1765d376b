public import Curriculum

/// An activity anywhere in the catalog.
public struct ActivityReference: Hashable, Sendable, Decodable {
  public let module: ModuleID
  public let activity: ActivityID

  public init(module: ModuleID, activity: ActivityID) {
    self.module = module
    self.activity = activity
  }
}

/// A section anywhere in the catalog.
public struct SectionReference: Hashable, Sendable, Decodable {
  public let module: ModuleID
  public let section: SectionID

  public init(module: ModuleID, section: SectionID) {
    self.module = module
    self.section = section
  }
}
