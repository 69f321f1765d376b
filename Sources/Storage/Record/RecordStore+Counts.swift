public import Curriculum
public import Tracking

extension RecordStore {
  public func counts(
    of activity: ActivityReference, _ fingerprint: Fingerprint, in organization: OrganizationID
  ) async throws(StoreError) -> [String: [String: Int]] {
    try await driver.read("read what was counted") { database in
      try TallyTable(database: database, organization: organization).counts(of: activity, fingerprint)
    }
  }
}
