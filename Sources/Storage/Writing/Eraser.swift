import Curriculum
import Foundation
import Tracking

/// Takes a person out of the record: their name and whatever opens it, their places, what was written about them, and
/// the words of their events. What they completed stays, under an id that leads to nobody.
struct Eraser {
  let database: any RecordConnection
  let organization: OrganizationID

  /// - Parameter words: where the log holds events of theirs, as far as it was looked through.
  /// - Throws: `StoreError.conflict`: there is nobody of this name any more.
  func erase(_ participant: ParticipantID, words: FoundWords) throws {
    let key: Arguments = [organization.rawValue, participant.rawValue]
    // Their card and their sessions go with the name.
    let people = try database.run("DELETE FROM participant WHERE organization = ? AND participant = ?", key)
    guard people == 1 else { throw StoreError.conflict(.missing) }
    try database.run(
      "DELETE FROM request WHERE organization = ? AND actor = ?",
      [organization.rawValue, EventActor.participant(participant).description])
    var words = words
    while try words.look(for: participant, in: organization, database) {}
    for sequence in words.sequences { try eraseWords(at: sequence) }
  }

  private func eraseWords(at sequence: Int64) throws {
    let place: Arguments = [organization.rawValue, sequence]
    let row = try database.first(
      "SELECT \(LogRow.columns) FROM event WHERE organization = ? AND sequence = ? AND erased IS NULL", place
    ) { try LogRow($0) }
    guard let row else { return }
    let fact = try row.fact(by: JSONDecoder())
    guard fact.holdsWords else { return }
    let redacted: Arguments = [fact.withoutWords.json, row.digest]
    try database.send(
      "UPDATE event SET body = ?, salt = NULL, erased = ? WHERE organization = ? AND sequence = ?", redacted + place)
  }
}
