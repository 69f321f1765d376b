public import ActivityKit
public import Curriculum

/// A module with every block of the language and every sample of the activity types in every state: to see at a glance
/// what there is, and how it looks.
public struct Gallery: Sendable {
  /// One page long.
  public let module: Module
  public let activities: [ActivityID: any PreparedActivity]
  /// The state in which each activity is shown.
  public let states: [ActivityID: State]
  /// What each activity is made from.
  public let samples: [ActivityID: ActivityDescriptor.Sample]
  /// The types whose samples cannot be shown beside those of the others.
  public private(set) var leftOut: [LeftOut] = []

  /// A type that is not shown.
  public struct LeftOut: Sendable, Equatable {
    /// Its name.
    public let type: String
    /// Why, as the checks say it.
    public let reason: String
  }

  public enum State: String, Sendable, CaseIterable {
    case fresh, right, wrong, refused

    fileprivate var inWords: String {
      switch self {
      case .fresh: "not answered yet"
      case .right: "answered right"
      case .wrong: "answered wrong"
      case .refused: "an answer that cannot be evaluated"
      }
    }
  }

  public static let id = ModuleID("preview-gallery")

  /// A page with the samples of one type alone; nil where there are none.
  ///
  /// - Parameter id: the type's name.
  public func page(of id: SectionID) -> Section? {
    let blocks = module.sections.flatMap(\.blocks)
    let own = blocks.indices.filter { index in
      // Each activity stands below a heading of its own.
      if case .activity(let activity) = blocks[index], index > 0 { activity.type == id.rawValue } else { false }
    }
    return own.isEmpty
      ? nil : Section(id: id, title: id.rawValue, blocks: own.flatMap { [blocks[$0 - 1], blocks[$0]] })
  }

  /// Types whose samples cannot be shown are left out.
  ///
  /// - Returns: nil where an example of a declaration has mistakes, which tests rule out.
  public init?(types: ActivityTypes) {
    let all = types.descriptors
    if let whole = try? Gallery(showing: all, of: types) {
      self = whole
      return
    }
    var shown: [ActivityDescriptor] = []
    var leftOut: [LeftOut] = []
    guard var gallery = try? Gallery(showing: [], of: types) else { return nil }
    for type in all {
      do throws(Mistake) {
        gallery = try Gallery(showing: shown + [type], of: types)
        shown.append(type)
      } catch {
        leftOut.append(LeftOut(type: type.name, reason: error.message))
      }
    }
    self = gallery
    self.leftOut = leftOut
  }

  private struct Mistake: Error {
    let message: String
  }

  private init(showing shown: [ActivityDescriptor], of types: ActivityTypes) throws(Mistake) {
    var states: [ActivityID: State] = [:]
    var samples: [ActivityID: ActivityDescriptor.Sample] = [:]
    var body = "<p>" + (TextLanguage.inline + TextLanguage.links).compactMap(\.example).joined(separator: " ") + "</p>"
    for block in BlockLanguage.blocks where block.name != "activity" {
      body += "<heading>\(block.name)</heading>" + (block.example ?? "")
    }
    for type in shown {
      for (number, sample) in type.samples.enumerated() {
        for state in State.allCases {
          let id = "\(type.name)-\(number + 1)-\(state.rawValue)"
          states[ActivityID(id)] = state
          samples[ActivityID(id)] = sample
          let mode = [.passed, .answered, .observed].first(where: type.modes.contains) ?? CompletionMode.viewed
          body += "<heading>\(type.name), sample \(number + 1): \(state.inWords)</heading>"
          body += "<activity id=\"\(id)\" requires=\"\(mode.rawValue)\">\(sample.definition)</activity>"
        }
      }
    }
    let text = """
      <module xmlns="\(orientationNamespace)" id="\(Self.id)" revision="1" minutes="1" xml:lang="en">
      <title>Gallery</title><summary>Everything that a page can hold.</summary>
      <section id="all"><title>Everything that a page can hold</title>\(body)</section></module>
      """
    let checker = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader())
    let source = SourceFile(path: "gallery", bytes: Array(text.utf8))
    let files = Set(text.matches(of: #/(?:src|poster|picture)="([^"]+)"/#).map { String($0.1) })
    let used = shown.flatMap(\.samples).flatMap(\.files)
    let beside = ModuleFiles(Dictionary(used.map { ($0.key, $0.value) }) { first, _ in first })
    let checked = checker.check(source, files: beside, neighbours: { files })
    guard case .module(let module, let activities)? = checked.content else {
      throw Mistake(message: checked.diagnostics.first { $0.severity == .error }?.message ?? "they have mistakes")
    }
    self.module = module
    self.activities = activities
    self.states = states
    self.samples = samples
  }
}
