public import Curriculum
import GRDB
public import Tracking

extension SQLiteStore {
  public func record(of participant: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantRecord
  {
    try read("read a participant's record") { database in
      try RecordReader(database: database, organization: organization).record(of: participant)
    }
  }

  public func participant(_ id: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantProfile?
  {
    try read("read a participant's profile") { database in
      var reader = ProfileReader()
      try database.each(
        """
        SELECT \(ProfileReader.columns) FROM participant AS person \(ProfileReader.joins)
        WHERE person.organization = ? AND person.participant = ? \(ProfileReader.order)
        """, [organization.rawValue, id.rawValue]
      ) { reader.add($0, from: 0, participant: id) }
      return reader.profile(of: id)
    }
  }

  public func lastAnswers(
    of participant: ParticipantID, in organization: OrganizationID
  ) async throws(StoreError) -> [ActivityReference: Answer] {
    try read("read a participant's answers") { database in
      try AnswerReader(database: database, organization: organization).all(of: participant)
    }
  }

  public func visit(
    _ token: TokenHash, at now: Instant, answersTo activities: [ActivityReference]
  ) async throws(StoreError) -> Visit? {
    try read("read a participant's visit") { database in
      var session: Session?
      var reader = ProfileReader()
      try database.each(
        """
        SELECT session.organization, session.participant, session.expires, \(ProfileReader.columns)
        FROM session
        JOIN participant AS person
          ON person.organization = session.organization AND person.participant = session.participant
        \(ProfileReader.joins)
        WHERE session.token = ? AND session.expires > ? \(ProfileReader.order)
        """, [token.hexadecimal, now.milliseconds]
      ) { row in
        let participant = ParticipantID(row[1])
        session = Session(
          token: token, organization: OrganizationID(row[0]), holder: .participant(participant),
          expires: Instant(milliseconds: row[2]))
        reader.add(row, from: 3, participant: participant)
      }
      guard let session, case .participant(let participant) = session.holder,
        let profile = reader.profile(of: participant)
      else { return nil }
      let records = RecordReader(database: database, organization: session.organization)
      let answers = AnswerReader(database: database, organization: session.organization)
      return Visit(
        session: session, profile: profile, record: try records.record(of: participant),
        answers: try answers.last(of: participant, to: activities))
    }
  }
}
