public import Curriculum

/// What a standing needs to know of an answer.
public struct AnswerGist: Sendable, Equatable {
  public let activity: ActivityReference
  public let revision: Int
  public let fingerprint: Fingerprint
  public let completes: Bool
  public let score: Percentage
  /// Why it was not judged; nil where it was.
  public let progress: Marks.Open?

  public init(
    activity: ActivityReference, revision: Int, fingerprint: Fingerprint, completes: Bool, score: Percentage,
    progress: Marks.Open?
  ) {
    self.activity = activity
    self.revision = revision
    self.fingerprint = fingerprint
    self.completes = completes
    self.score = score
    self.progress = progress
  }

  public init(_ answer: Answer) {
    self.init(
      activity: answer.activity, revision: answer.revision, fingerprint: answer.fingerprint,
      completes: answer.completes, score: answer.outcome.score, progress: answer.outcome.progress)
  }

  /// Reads the gist out of an answer's JSON; nil where that is not written as `Fact.json` writes it.
  public init?(json: UnsafeRawBufferPointer) {
    guard let gist = try? Self.scanned(json) else { return nil }
    self = gist
  }

  private static func scanned(_ json: UnsafeRawBufferPointer) throws -> AnswerGist? {
    var scanner = JSONScanner(json)
    var activity: String?
    var module: String?
    var revision: Int?
    var fingerprint: String?
    var completes: Bool?
    var score: Double?
    var progress: String?
    try scanner.object { scanner, key in
      switch key.count {
      case 8 where key.elementsEqual("activity".utf8):
        try scanner.object { scanner, key in
          if key.elementsEqual("activity".utf8) {
            activity = try scanner.string()
          } else if key.elementsEqual("module".utf8) {
            module = try scanner.string()
          } else {
            return false
          }
          return true
        }
      case 7 where key.elementsEqual("outcome".utf8):
        try scanner.object { scanner, key in
          if key.elementsEqual("score".utf8) {
            score = try scanner.number()
          } else if key.elementsEqual("progress".utf8) {
            progress = try scanner.string()
          } else {
            return false
          }
          return true
        }
      case 8 where key.elementsEqual("revision".utf8): revision = try scanner.integer()
      case 9 where key.elementsEqual("completes".utf8): completes = try scanner.bool()
      case 11 where key.elementsEqual("fingerprint".utf8): fingerprint = try scanner.string()
      default: return false
      }
      return true
    }
    guard let activity, let module, let revision, let fingerprint, let completes, let score else { return nil }
    let open = progress.map(Marks.Open.init(rawValue:))
    if case .some(nil) = open { return nil }
    return AnswerGist(
      activity: ActivityReference(module: ModuleID(module), activity: ActivityID(activity)), revision: revision,
      fingerprint: Fingerprint(fingerprint), completes: completes, score: Percentage(score), progress: open ?? nil)
  }
}

extension SectionView {
  /// Reads a view out of its JSON; nil where that is not written as `Fact.json` writes it.
  public init?(json: UnsafeRawBufferPointer) {
    guard let view = try? Self.scanned(json) else { return nil }
    self = view
  }

  private static func scanned(_ json: UnsafeRawBufferPointer) throws -> SectionView? {
    var scanner = JSONScanner(json)
    var participant: String?
    var module: String?
    var section: String?
    var revision: Int?
    try scanner.object { scanner, key in
      if key.elementsEqual("participant".utf8) {
        participant = try scanner.string()
      } else if key.elementsEqual("revision".utf8) {
        revision = try scanner.integer()
      } else if key.elementsEqual("section".utf8) {
        try scanner.object { scanner, key in
          if key.elementsEqual("module".utf8) {
            module = try scanner.string()
          } else if key.elementsEqual("section".utf8) {
            section = try scanner.string()
          } else {
            return false
          }
          return true
        }
      } else {
        return false
      }
      return true
    }
    guard let participant, let module, let section, let revision else { return nil }
    return SectionView(
      participant: ParticipantID(participant),
      section: SectionReference(module: ModuleID(module), section: SectionID(section)), revision: revision)
  }
}
