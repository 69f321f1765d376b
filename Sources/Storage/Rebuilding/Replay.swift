import Curriculum
import Foundation
import Tracking

/// Goes through the log of one organization and derives its rows anew.
///
/// Most events are answers and views, and these are folded in memory; everything else goes to the projector that derives
/// live rows, too.
struct Replay {
  private let database: any RecordConnection
  private let organization: OrganizationID
  private let projector: Projector
  private var states: ParticipantStates
  private(set) var last: Int64
  private(set) var count: Int64 = 0
  private let decoder = JSONDecoder()

  /// How many events are read at once.
  private static let page = 5000

  /// - Parameter people: of how many people the rows are kept in memory.
  init(_ database: any RecordConnection, of organization: OrganizationID, keeping people: Int) {
    self.database = database
    self.organization = organization
    projector = Projector(database: database)
    states = ParticipantStates(database, of: organization, limit: people)
    last = 0
  }

  /// Goes on to the end of the log.
  mutating func run() throws {
    var found = Self.page
    while found == Self.page {
      found = 0
      try database.each(
        """
        SELECT sequence, at, kind, participant, body, actor FROM event
        WHERE organization = ? AND sequence > ? ORDER BY sequence LIMIT ?
        """, [organization.rawValue, last, Self.page]
      ) { row in
        found += 1
        last = try row[0]
        try replay(row)
      }
      count += Int64(found)
    }
    try states.releaseAll()
  }

  private mutating func replay(_ row: Columns) throws {
    let kind: String = try row[2]
    let participant: String? = try row[3]
    let body = try row.bytes(4)
    let at = Instant(milliseconds: try row[1])
    if let participant {
      if Answer.kinds.contains(kind), let gist = body.withUnsafeBytes(AnswerGist.init(json:)) {
        return try states.add(gist, by: participant, at: at, event: last)
      }
      if kind == SectionView.kind, let view = body.withUnsafeBytes(SectionView.init(json:)) {
        return try states.add(view, by: participant)
      }
      try states.release(participant)
    }
    guard let actor = EventActor(try row[5]), let fact = try? decoder.decode(Fact.self, from: body) else {
      throw UnreadableRow(table: "event")
    }
    try projector.project(Event(organization: organization, actor: actor, at: at, fact: fact), at: last)
  }
}
