import Curriculum
import Foundation
import Tracking

/// Takes a person out of the record: their name and whatever opens it, their places, what was written about them, and
/// the words of their events. What they completed stays, under an id that leads to nobody.
struct Eraser {
  let database: any RecordConnection
  let organization: OrganizationID

  /// - Throws: `StoreError.conflict`: there is nobody of this name any more.
  func erase(_ participant: ParticipantID) throws {
    let key: Arguments = [organization.rawValue, participant.rawValue]
    // Their card and their sessions go with the name.
    let people = try database.run("DELETE FROM participant WHERE organization = ? AND participant = ?", key)
    guard people == 1 else { throw StoreError.conflict(.missing) }
    try database.run(
      "DELETE FROM request WHERE organization = ? AND actor = ?",
      [organization.rawValue, EventActor.participant(participant).description])
    for row in try words(of: participant) {
      try database.run(
        "UPDATE event SET body = ?, salt = NULL, erased = ? WHERE organization = ? AND sequence = ?",
        [row.redacted, row.digest, organization.rawValue, row.sequence])
    }
  }

  private struct Words {
    let sequence: Int64
    let redacted: String
    let digest: Data
  }

  private func words(of participant: ParticipantID) throws -> [Words] {
    var found: [Words] = []
    let decoder = JSONDecoder()
    try database.each(
      "SELECT \(LogRow.columns) FROM event WHERE organization = ? AND participant = ? AND erased IS NULL",
      [organization.rawValue, participant.rawValue]
    ) { columns in
      let row = try LogRow(columns)
      guard let fact = try? decoder.decode(Fact.self, from: Data(row.body.utf8)) else {
        throw UnreadableRow(table: "event")
      }
      guard fact.holdsWords else { return }
      found.append(Words(sequence: row.sequence, redacted: fact.withoutWords.json, digest: row.digest))
    }
    return found
  }
}
