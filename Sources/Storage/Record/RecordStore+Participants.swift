public import Curriculum
public import Tracking

extension RecordStore {
  public func record(of participant: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantRecord
  {
    try await driver.readAside("read a participant's record") { database in
      try RecordReader(database: database, organization: organization).record(of: participant)
    }
  }

  public func participant(_ id: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantProfile?
  {
    try await driver.read("read a participant's profile") { database in
      var reader = ProfileReader()
      try database.each(
        """
        SELECT \(ProfileReader.columns) FROM participant AS person \(ProfileReader.joins)
        WHERE person.organization = ? AND person.participant = ?
        """, [organization.rawValue, id.rawValue]
      ) { try reader.add($0, from: 0, participant: id) }
      return reader.profile(of: id)
    }
  }

  public func lastAnswers(
    of participant: ParticipantID, in organization: OrganizationID
  ) async throws(StoreError) -> [ActivityReference: Answer] {
    try await driver.read("read a participant's answers") { database in
      try AnswerReader(database: database, organization: organization).all(of: participant)
    }
  }

  public func visit(
    _ token: TokenHash, at now: Instant, answersTo activities: [ActivityReference]
  ) async throws(StoreError) -> Visit? {
    let visits = visits
    return try await driver.read("read a participant's visit") { database in
      var reader = VisitReader(token: token, now: now)
      return try reader.visit(answersTo: activities, by: visits, in: database)
    }
  }
}
