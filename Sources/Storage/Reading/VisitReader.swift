import ActivityKit
import Curriculum
import Tracking

/// The statements of a visit, put together once: an answer is too short for doing it each time.
struct VisitStatements: Sendable {
  private let people: String
  private let answer: String
  private let oneAnswer: String

  /// Rows of the four kinds have columns of different types.
  init(_ dialect: Dialect) {
    people = """
      WITH holder AS MATERIALIZED (
        SELECT organization, participant, expires FROM session
        WHERE token = ? AND expires > ? AND participant IS NOT NULL)
      SELECT 0, holder.organization, holder.participant, \(dialect.mixed("holder.expires")),
        \(ProfileReader.columns), NULL, NULL
      FROM holder
      JOIN participant AS person
        ON person.organization = holder.organization AND person.participant = holder.participant
      \(ProfileReader.joins)
      UNION ALL
      SELECT 1, module, activity, \(Standing.columns(dialect))
      FROM holder \(dialect.orderedJoin) standing
        ON standing.organization = holder.organization AND standing.participant = holder.participant
      UNION ALL
      SELECT 2, module, section, \(dialect.mixed("revision")), \(dialect.mixed("last_revision")),
        \(dialect.mixed("asked_again")), NULL, NULL, NULL, NULL, NULL
      FROM holder \(dialect.orderedJoin) section_view
        ON section_view.organization = holder.organization AND section_view.participant = holder.participant
      """
    // The database takes the parts out of the fact that are needed: that is faster than reading the whole fact.
    answer = """

      UNION ALL
      SELECT 3, module, activity, fingerprint, \(dialect.answerParts), NULL, NULL, NULL, NULL, NULL, NULL
      FROM holder
      \(dialect.orderedJoin) standing
        ON standing.organization = holder.organization AND standing.participant = holder.participant
      JOIN event ON event.organization = standing.organization AND event.sequence = standing.last_event
      WHERE standing.module = ? AND standing.activity = ?
      """
    oneAnswer = people + answer
  }

  /// - Parameter count: How many activities are asked for.
  func sql(answers count: Int) -> String {
    switch count {
    case 0: people
    case 1: oneAnswer
    default: people + String(repeating: answer, count: count)
    }
  }
}

/// Reads all that a participant's page needs in one statement, so that it is all of one moment: a row for each of their
/// groups, for each activity that they answered, for each section that they read, and for each answer that is wanted.
struct VisitReader {
  let token: TokenHash
  let now: Instant
  private var session: Session?
  private var profile = ProfileReader()
  private var standings: [ActivityReference: Standing] = [:]
  private var views = SectionViews()
  private var answers: [ActivityReference: LastAnswer] = [:]

  /// About as many activities, and as many sections, as an orientation has: growing step by step takes time.
  private static let usualCount = 32

  init(token: TokenHash, now: Instant) {
    self.token = token
    self.now = now
    standings.reserveCapacity(Self.usualCount)
    views.viewed.reserveCapacity(Self.usualCount)
  }

  /// Nil where the token opens no session of a participant.
  mutating func visit(
    answersTo activities: [ActivityReference], by statements: VisitStatements, in database: any RecordConnection
  ) throws -> Visit? {
    var arguments: Arguments = [token.hexadecimal, now.milliseconds]
    for activity in activities { arguments += [activity.module.rawValue, activity.activity.rawValue] }
    try database.each(statements.sql(answers: activities.count), arguments) { row in
      switch try row[0] as Int {
      case 0: try add(enrollment: row)
      case 1: try standings[ActivityReference(row, from: 1)] = Standing(row, from: 3)
      case 2: try views.add(row, from: 1)
      default:
        let parts = try AnswerReader.read(LastAnswerParts.self, from: row, at: 4)
        try answers[ActivityReference(row, from: 1)] = parts.answer(to: Fingerprint(row[3]))
      }
    }
    guard let session, case .participant(let participant) = session.holder,
      let profile = profile.profile(of: participant)
    else { return nil }
    return Visit(
      session: session, profile: profile,
      record: ParticipantRecord(standings: standings, viewed: views.viewed, readings: views.readings),
      answers: answers)
  }

  private mutating func add(enrollment row: Columns) throws {
    let participant = ParticipantID(try row[2])
    session = try Session(
      token: token, organization: OrganizationID(row[1]), holder: .participant(participant),
      expires: Instant(milliseconds: row[3]))
    try profile.add(row, from: 4, participant: participant)
  }
}
