internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Storage
internal import Tracking

/// The planning form of a group.
struct FieldResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/groups/{group}/fields", "getFields", "The answers of a group's planning form",
        detail: "How a field is called, and which answers it offers, its kit says.",
        answer: .init("The answers.", Self.shape),
        .token(.reader) { call, token in Reply(json(of: try await web.group(call, token))) }),
      Endpoint(
        .patch, "/groups/{group}/fields", "changeFields", "Change answers of a group's planning form",
        detail: """
          All or none. What is not named stays as it is; null takes an answer back. With the ETag of an earlier answer \
          in If-Match, nothing is changed that somebody else has changed meanwhile.
          """,
        body: .named(
          "FieldChanges",
          .record([Property("values", .map(FieldType.answer), "Answers by their keys.")], isClosed: true)),
        answer: .init("The answers as they are now.", Self.shape),
        .token(.coordinator) { call, token in
          let group = try await web.group(call, token)
          let answers = try answers(in: call.body, for: group)
          do throws(EngineError) {
            try await web.engine.record(answers, in: group.group, by: token.account)
          } catch {
            throw Problem(of: error, under: "/values")
          }
          return Reply(json(of: try await web.group(call, token)))
        }),
    ]
  }

  private static let shape = Shape.named(
    "Fields",
    .record([
      Property("group", .id),
      Property(
        "fields",
        .list(
          .record([
            Property("key", .text, "What names the answer: the field's id and, of one person's, theirs after a point."),
            Property("field", .id), Property("about", .maybe(.id), "The participant; null for the group's own."),
            Property("type", .choice(FieldType.names)), Property("value", FieldType.answer),
          ]))),
    ]))

  private func json(of group: GroupSnapshot) -> JSON {
    [
      "group": .string(group.group.rawValue),
      "fields": .array(
        keys(of: group).map { field, key in
          [
            "key": .string(key.description), "field": .string(field.id.rawValue),
            "about": .maybe(key.about?.rawValue), "type": .string(field.type.name),
            "value": field.type.json(of: group.answers[key]),
          ]
        }),
    ]
  }

  /// What the form asks for, in the kit's order.
  private func keys(of group: GroupSnapshot) -> [(Field, FieldKey)] {
    web.engine.kit(of: group).fields.flatMap { field -> [(Field, FieldKey)] in
      guard !field.each.isEmpty else { return [(field, FieldKey(field.id))] }
      var seen: Set<ParticipantID> = []
      return group.members.filter { field.each.contains($0.role) && seen.insert($0.participant).inserted }
        .map { (field, FieldKey(field.id, about: $0.participant)) }
    }
  }

  /// - Throws: a `Problem` that names each key that the form does not have and each answer of another kind.
  private func answers(in body: JSON, for group: GroupSnapshot) throws -> [FieldKey: String] {
    guard case .object(let members) = body["values"] else { return [:] }
    let known = Dictionary(keys(of: group).map { ($1.description, ($0, $1)) }) { first, _ in first }
    var answers: [FieldKey: String] = [:]
    var flaws: [Flaw] = []
    for member in members {
      let place = Flaw.Place.body("/values".appending(token: member.name))
      guard let (field, key) = known[member.name] else {
        flaws.append(Flaw(place: place, detail: "The planning form of the group asks for nothing of this name."))
        continue
      }
      guard let text = field.type.text(of: member.value) else {
        flaws.append(Flaw(place: place, detail: field.type.expectation))
        continue
      }
      answers[key] = text
    }
    guard flaws.isEmpty else { throw Problem(.invalid, flaws: flaws) }
    return answers
  }
}
