import ArgumentParser
import Authoring
import Curriculum
import Foundation
import OrientationKit
import Storage
import Tracking

/// `orient audit`: who looked at whom.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Say who looked at which group and at whose answers.",
    discussion: """
      Noted are staff who open a group's page or a person's answers, and everything that is given out about a person. \
      The same look is noted once in a quarter of an hour, and kept for a year. The latest come first. The server may be \
      running; nothing is changed.

      Exit status: 0 when it was read, 2 when it could not be.
      """)

  @Option(help: ArgumentHelp("Only looks at the group with this name.", valueName: "name"))
  var group: String?

  @Option(help: ArgumentHelp("Only looks of the account with this address.", valueName: "e-mail"))
  var staff: String?

  @Flag(help: "Print JSON for other programs.")
  var json = false

  @Option(help: ArgumentHelp("The folder that keeps the record.", valueName: "folder"))
  var data = "data"

  func run() async throws {
    let folder = RecordFolder(path: data)
    let engine = Engine(library: Library.empty, store: try folder.openForReading())
    let lines: [Line]
    do {
      lines = try await self.lines(engine)
      try await engine.store.close()
    } catch let error as StoreError {
      throw folder.failure(.unavailable(error))
    } catch let error as EngineError {
      throw folder.failure(error)
    }
    guard !json else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Terminal.print(String(decoding: try encoder.encode(lines), as: UTF8.self))
    }
    if lines.isEmpty { Terminal.print("Nobody looked at anything that is noted.") }
    for line in lines { Terminal.print(line.text) }
  }

  private func lines(_ engine: Engine) async throws -> [Line] {
    let groups = try await engine.store.groups(in: engine.organization)
    var place: GroupID?
    if let group {
      guard let found = groups.first(where: { $0.name == group }) else {
        throw CommandFailure(
          "there is no group \"\(group)\"", advice: "There are: \(groups.map(\.name).joined(separator: ", ")).")
      }
      place = found.group
    }
    var account: StaffID?
    if let staff {
      guard let found = try await engine.store.staff(email: staff) else {
        throw CommandFailure("no account has the address \(staff)", advice: "Give the address they sign in with.")
      }
      account = found.id
    }
    let names = Dictionary(groups.map { ($0.group, $0.name) }) { first, _ in first }
    var people: [ParticipantID: String] = [:]
    for member in groups.flatMap(\.members) { people[member.participant] = member.name }
    var accounts: [StaffID: String] = [:]
    var lines: [Line] = []
    for look in try await engine.looks(at: place, by: account) {
      var who = "the server's operator"
      if case .staff(let id) = look.actor {
        if accounts[id] == nil { accounts[id] = try await engine.store.staff(id, in: look.organization)?.email }
        who = accounts[id] ?? id.rawValue
      }
      lines.append(
        Line(
          at: Date(timeIntervalSince1970: Double(look.at.milliseconds) / 1000).ISO8601Format(), who: who,
          view: look.view.rawValue, group: look.group.map { names[$0] ?? $0.rawValue },
          person: look.participant.map { people[$0] ?? $0.rawValue }, participant: look.participant?.rawValue))
    }
    return lines
  }

  private struct Line: Encodable {
    let at: String
    let who: String
    let view: String
    let group: String?
    let person: String?
    let participant: String?

    var text: String {
      let place = [person, group].compactMap(\.self).joined(separator: ", ")
      return "\(at)  \(who)  \(view)  \(place)"
    }
  }
}
