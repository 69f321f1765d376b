public import Curriculum
public import Tracking

extension SQLiteStore {
  public func counts(
    of activity: ActivityReference, _ fingerprint: Fingerprint, in organization: OrganizationID
  ) async throws(StoreError) -> [String: [String: Int]] {
    try read("read what was counted") { database in
      try TallyTable(database: database, organization: organization).counts(of: activity, fingerprint)
    }
  }
}
