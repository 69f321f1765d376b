internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Pages
internal import Storage

/// The kits that groups are made from.
struct KitResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/kits", "listKits", "The kits, by their ids", query: Window.parameters,
        answer: .init("A page of kits.", .named("KitPage", Window.shape(of: Self.summary))), isSpoken: true,
        .token(.reader) { call, _ in
          let kits = engine(for: call).catalog.kits.values.sorted { $0.id < $1.id }
          return Reply(Window(call).page(of: kits, id: { $0.id.rawValue }, json: Self.json))
        }),
      Endpoint(
        .get, "/kits/{kit}", "getKit", "One kit: its roles, the fields of its planning form, its rules",
        answer: .init("The kit.", Self.whole), isSpoken: true,
        .token(.reader) { call, _ in
          guard let kit = engine(for: call).catalog.kits[KitID(call["kit"])] else { throw Problem(.notFound) }
          return Reply(Self.wholeJSON(of: kit))
        }),
    ]
  }

  private func engine(for call: Call) -> Engine { web.engine.speaking(call.language.rawValue) }

  private static let properties = [
    Property("id", .id), Property("revision", .count), Property("language", .text, "A BCP 47 tag."),
    Property("title", .text), Property("summary", .text),
  ]
  private static let summary = Shape.named("KitSummary", .record(properties))
  private static let whole = Shape.named(
    "Kit",
    .record(
      properties + [
        Property(
          "roles",
          .list(
            .record([
              Property("id", .id), Property("title", .text), Property("minimum", .count, "How many people, at least."),
              Property("maximum", .maybe(.count), "At most; null where there is no bound."),
              Property("modules", .list(.id), "To complete, in this order."),
              Property("optionalModules", .list(.id)),
            ]))),
        Property(
          "fields",
          .list(
            .record([
              Property("id", .id), Property("label", .text), Property("help", .maybe(.text)),
              Property("type", .choice(FieldType.names)),
              Property("options", .list(.record([Property("value", .text), Property("label", .text)]))),
              Property("each", .list(.id), "The roles in which each person has an answer of their own."),
            ]))),
        Property(
          "rules",
          .list(
            .record([
              Property("id", .id), Property("title", .text),
              Property("severity", .choice(Rule.Severity.allCases.map(\.rawValue))),
              Property("source", .maybe(.text)),
            ]))),
      ]))

  private static func json(of kit: Kit) -> JSON {
    [
      "id": .string(kit.id.rawValue), "revision": .integer(kit.revision), "language": .string(kit.language),
      "title": .string(kit.title), "summary": .string(kit.summary),
    ]
  }

  private static func wholeJSON(of kit: Kit) -> JSON {
    json(of: kit).adding([
      .init(name: "roles", value: .array(kit.roles.map(json))),
      .init(name: "fields", value: .array(kit.fields.map(json))),
      .init(
        name: "rules",
        value: .array(
          kit.rules.map { rule in
            [
              "id": .string(rule.id.rawValue), "title": .string(rule.title),
              "severity": .string(rule.severity.rawValue), "source": .maybe(rule.source),
            ]
          })),
    ])
  }

  private static func json(of role: Role) -> JSON {
    [
      "id": .string(role.id.rawValue), "title": .string(role.title), "minimum": .integer(role.minimum),
      "maximum": role.maximum.map(JSON.integer) ?? .null, "modules": .texts(role.modules.map(\.rawValue)),
      "optionalModules": .texts(role.optionalModules.map(\.rawValue)),
    ]
  }

  private static func json(of field: Field) -> JSON {
    [
      "id": .string(field.id.rawValue), "label": .string(field.label), "help": .maybe(field.help),
      "type": .string(field.type.name),
      "options": .array(field.type.options.map { ["value": .string($0.value), "label": .string($0.label)] }),
      "each": .texts(field.each.map(\.rawValue)),
    ]
  }
}
