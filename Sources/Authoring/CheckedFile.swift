public import ActivityKit
public import Curriculum

/// A file after its checks: what it holds, and what is wrong with it.
public struct CheckedFile: Sendable {
  /// The path as it is shown to the author.
  public let path: String
  /// Nil where it was let go.
  private var keptSource: SourceFile?
  /// In the order of the file.
  public internal(set) var diagnostics: [Diagnostic]
  /// What the file holds; nil while it has errors of its own.
  public internal(set) var content: Content?
  /// The folders of the sections that come from other files: their pictures are there.
  var includedFolders: [SectionID: String] = [:]
  /// What readers of its language see, where the file is a translation; nil where that is the original.
  var translated: Translated?
  private let gathered: Gathered
  /// Which file was read; nil where none could be.
  var identity: FileIdentity?
  /// The files that it names, by their paths, as they were when it was checked; nil where one was missing.
  var shown: [String: FileIdentity?] = [:]
  /// The pictures that the file shows and that may not be shown.
  var pictures: [CheckedFile] = []

  init(source: SourceFile, diagnostics: [Diagnostic], content: Content?, facts: Facts) {
    path = source.path
    keptSource = source
    self.content = content
    gathered = Gathered(facts)
    self.diagnostics = diagnostics
  }

  /// A file that could not be read.
  init(path: String, problem: Diagnostic) {
    self.init(source: SourceFile(path: path, bytes: []), diagnostics: [problem], content: nil, facts: Facts())
  }

  public enum Content: Sendable {
    case module(Module, activities: [ActivityID: any PreparedActivity])
    case kit(Kit)
    case glossary([GlossaryEntry])
    /// A sound module of which nothing is kept, because only mistakes were asked for.
    case unkeptModule
    /// Sections that modules include: each is read where it is included.
    case shared
  }

  /// What a translation gives, with its original's identity.
  enum Translated: Sendable {
    /// The files are those that the translation names, by their names.
    case module(Module, activities: [ActivityID: any PreparedActivity], files: [String: String])
    case kit(Kit)
    case glossary([GlossaryEntry])
  }

  /// What the checks across files need to know, also of a file with errors.
  struct Facts: Sendable {
    /// What the file is: the name of its root; of a translation, with its language, as it is no module of its own.
    var kind: String?
    var isTranslation = false
    var id: String?
    /// Where the root's start tag stands.
    var root: SourcePosition?
    var minutes: Int?
    /// The files that its activities asked for, whether they are there or not.
    var asked: Set<String> = []
    var names = Names()
    /// The tree, for kits alone: modules are many and large.
    var kit: Element?
    /// The language of the text, as the file says.
    var language: String?
    /// The `<requires>` of a module.
    var requires: [Element] = []
    /// What becomes a module only together with other files: a module that includes sections, or these sections.
    var draft: Draft?
    /// The tree of a glossary.
    var glossary: Element?
    /// Short forms that the file does not explain.
    var abbreviations: [(letters: String, place: Diagnostic.Place)] = []
    /// The objectives that no activity of the file practises.
    var unpractised: [Element] = []
    /// The parts of a module that are not for everybody.
    var conditional: [ConditionalPart] = []

    /// Whether some link may lead into another module.
    var leadsElsewhere: Bool {
      names.references.contains { $0.kind == .module && $0.attribute == "module" }
    }
  }

  /// A section or a block that is not for everybody.
  struct ConditionalPart: Sendable {
    let name: String
    let position: SourcePosition
    /// The activities inside, or the one that it is.
    let activities: Set<String>
    let readership: Readership
  }

  /// A tree without mistakes of its own, with its activities by the place of their definitions.
  struct Draft: Sendable {
    let root: Element
    let prepared: [Int: any PreparedActivity]
    /// Whether the file has no errors.
    let isSound: Bool
  }

  /// Facts are many: handing a file around copies one pointer to them.
  private final class Gathered: Sendable {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }
  }

  var facts: Facts { gathered.facts }

  /// Whether it is a module without mistakes, kept or not.
  var holdsModule: Bool {
    switch content {
    case .module, .unkeptModule: true
    case .kit, .glossary, .shared, nil: false
    }
  }

  /// The folder in which the file stands.
  var folder: String { Self.folder(of: path) }

  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }

  /// What was read; where that was let go it is read again, and is empty where the file has changed since.
  public var source: SourceFile {
    if let keptSource { return keptSource }
    let reading = FileReader().read(path, limit: identity?.size ?? 0)
    return reading.identity == identity ? reading.source : SourceFile(path: path, bytes: [])
  }

  /// Lets go of the source where it can be read again: a thousand of them are large, and seldom is one asked for.
  mutating func letSourceGo() {
    if identity != nil { keptSource = nil }
  }

  /// Puts the diagnostics into the order of what they point at.
  mutating func sortDiagnostics() {
    guard diagnostics.count > 1 else { return }
    let source = source
    let placed = diagnostics.enumerated().map { (start: source.range(of: $1.place).start, index: $0, diagnostic: $1) }
    diagnostics = placed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.diagnostic)
  }

  public var errors: Int { diagnostics.count { $0.severity == .error } }
  public var warnings: Int { diagnostics.count { $0.severity == .warning } }
}
