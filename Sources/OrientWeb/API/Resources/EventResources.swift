internal import HTTPTypes
internal import OrientationKit
internal import Storage
internal import Tracking

/// The log, for whoever keeps a copy of it. Events carry ids and never names, and what people wrote stays here.
struct EventResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/events", "listEvents", "The log, in its order",
        detail: """
          Ids and never names. What people answered and what staff wrote is left out. Ask again with the field next \
          as after to go on; where items is empty, there is nothing new yet.
          """,
        query: [
          Parameter(
            "after", .integer(0...Int(Int64.max)), "The sequence number of the last event that is known; 0 for none."),
          Parameter("limit", .integer(1...200), "How many at most; 50 where it is not said."),
        ],
        answer: .init("Some events.", Self.shape),
        .token(.administrator) { call, token in
          let after = call.values["after"].flatMap { Int64($0) } ?? 0
          let limit = call.values["limit"].flatMap { Int($0) } ?? 50
          let events = try await web.engine.events(after: after, limit: limit, for: token.account)
          return Reply([
            "items": .array(events.map(json)), "next": .integer(Int(events.last?.sequence ?? after)),
          ])
        })
    ]
  }

  private static let shape = Shape.named(
    "Events",
    .record([
      Property(
        "items",
        .list(
          .record([
            Property("sequence", .integer(1...Int(Int64.max)), "Counts up; gaps are possible."),
            Property("at", .instant), Property("actor", .text, "participant:ID, staff:ID or system."),
            Property("kind", .text), Property("details", .open, "What it is about; what is in it goes by its kind."),
          ]))),
      Property("next", .integer(0...Int(Int64.max)), "What to ask for next, as after."),
    ]))

  /// What of an event leaves the house. What is not known here stays: a later kind of event may carry what somebody wrote.
  private static let shown: Set<String> = [
    "about", "activity", "attempt", "completes", "field", "fingerprint", "group", "kit", "kitRevision", "module",
    "outcome",
    "participant", "passed", "revision", "role", "rule", "score", "section", "type", "until", "verdict", "version",
  ]

  private func json(of recorded: RecordedEvent) -> JSON {
    let event = recorded.event
    let fact = JSON(reading: event.fact.json.utf8) ?? [:]
    return [
      "sequence": .integer(Int(recorded.sequence)), "at": .string(event.at.inISO8601),
      "actor": .string(event.actor.description), "kind": .string(event.fact.kind), "details": Self.shown(of: fact),
    ]
  }

  private static func shown(of json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      members.filter { shown.contains($0.name) }.map { JSON.Member(name: $0.name, value: shown(of: $0.value)) })
  }
}
