public import Curriculum

/// Everything in a folder: its modules and kits, and what is wrong with its files.
public struct PreviewListView: Sendable {
  public let choice: PreviewChoice
  public let modules: [Entry]
  public let kits: [Kit]
  /// Of files of which nothing can be shown, and of kits and glossaries.
  public let remarks: [PreviewRemark]
  /// Why nothing could be checked; nil where the folder was.
  public let problem: String?

  public init(
    choice: PreviewChoice, modules: [Entry], kits: [Kit], remarks: [PreviewRemark], problem: String? = nil
  ) {
    self.choice = choice
    self.modules = modules
    self.kits = kits
    self.remarks = remarks
    self.problem = problem
  }

  public struct Entry: Sendable {
    public let module: Module
    public let path: String
    public let remarks: Int

    public init(module: Module, path: String, remarks: Int) {
      self.module = module
      self.path = path
      self.remarks = remarks
    }
  }
}
