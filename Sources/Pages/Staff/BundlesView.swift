public import Curriculum
public import Tracking

/// The activity types that were dropped in, how they fare, and the answers that wait because of them: for staff.
public struct BundlesView: Sendable {
  public let bundles: [Bundle]
  public let waiting: [Waiting]

  public init(bundles: [Bundle], waiting: [Waiting]) {
    self.bundles = bundles
    self.waiting = waiting
  }

  public struct Bundle: Sendable {
    public let title: String
    /// Its name and version, as its author knows it: `acme-timeline 2`.
    public let name: String
    /// Under which terms it may be used.
    public let license: String
    public let state: State
    /// Why answers wait, for its author; nil where none ever did.
    public let reason: String?

    public init(title: String, name: String, license: String, state: State, reason: String?) {
      self.title = title
      self.name = name
      self.license = license
      self.state = state
      self.reason = reason
    }
  }

  public enum State: String, Sendable, CaseIterable {
    case working
    /// Some answers could not be judged.
    case failing
    /// Its script is run no more.
    case aside
  }

  /// An answer that is not judged yet.
  public struct Waiting: Sendable {
    public let participant: ParticipantID
    public let name: String
    public let group: GroupID
    public let groupName: String
    /// The titles of its module and its page.
    public let module: String
    public let section: String
    /// The language of these titles.
    public let language: String
    /// Why it waits; nil where that is not known any more.
    public let reason: String?

    public init(
      participant: ParticipantID, name: String, group: GroupID, groupName: String, module: String, section: String,
      language: String, reason: String?
    ) {
      self.participant = participant
      self.name = name
      self.group = group
      self.groupName = groupName
      self.module = module
      self.section = section
      self.language = language
      self.reason = reason
    }
  }
}
