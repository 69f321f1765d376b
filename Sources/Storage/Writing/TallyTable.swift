import ActivityKit
import Curriculum
import Tracking

/// The rows of the table `tally` of one organization.
struct TallyTable {
  let database: any RecordConnection
  let organization: OrganizationID

  func add(_ count: Count) throws {
    for (field, values) in count.values.values {
      for value in Set(values) where value.utf8.count <= Count.longestValue {
        try database.send(
          """
          INSERT INTO tally (organization, module, activity, fingerprint, field, value, count)
          VALUES (?, ?, ?, ?, ?, ?, 1)
          ON CONFLICT (organization, module, activity, fingerprint, field, value)
            DO UPDATE SET count = tally.count + 1
          """, key(count.activity, count.fingerprint) + [field, value])
      }
    }
  }

  func counts(of activity: ActivityReference, _ fingerprint: Fingerprint) throws -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    try database.each(
      """
      SELECT field, value, count FROM tally
      WHERE organization = ? AND module = ? AND activity = ? AND fingerprint = ?
      """, key(activity, fingerprint)
    ) { row in try counts[row[0], default: [:]][row[1]] = row[2] }
    return counts
  }

  private func key(_ activity: ActivityReference, _ fingerprint: Fingerprint) -> Arguments {
    [organization.rawValue, activity.module.rawValue, activity.activity.rawValue, fingerprint.hexadecimal]
  }
}
