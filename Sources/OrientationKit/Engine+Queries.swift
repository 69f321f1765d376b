public import Curriculum
public import Storage
public import Tracking

/// What other programs ask for, a part at a time.
extension Engine {
  /// Groups in the order of their ids, after one of them; at most `limit`.
  public func groups(
    for staff: StaffAccount, after group: GroupID?, limit: Int
  ) async throws(EngineError) -> [GroupSnapshot] {
    try await storing { store throws(StoreError) in
      try await store.groups(in: staff.organization, after: group, limit: limit)
    }
  }

  /// Somebody's name, enrollments and record.
  ///
  /// - Throws: `notFound` for somebody unknown.
  public func record(
    of participant: ParticipantID, for staff: StaffAccount
  ) async throws(EngineError) -> (profile: ParticipantProfile, record: ParticipantRecord) {
    let found = try await storing { store throws(StoreError) in
      (
        try await store.participant(participant, in: staff.organization),
        try await store.record(of: participant, in: staff.organization)
      )
    }
    guard let profile = found.0 else { throw .notFound }
    return (profile, found.1)
  }

  /// The log, in order, after a sequence number; at most `limit` events.
  public func events(
    after sequence: Int64, limit: Int, for staff: StaffAccount
  ) async throws(EngineError) -> [RecordedEvent] {
    try await storing { store throws(StoreError) in
      try await store.events(in: staff.organization, after: sequence, limit: limit)
    }
  }
}
