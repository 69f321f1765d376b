internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Pages
internal import Storage

/// The modules that the library holds. What evaluation alone may see, such as which answer is right, is nowhere in them.
struct ModuleResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/modules", "listModules", "The modules, by their ids", query: Window.parameters,
        answer: .init("A page of modules.", .named("ModulePage", Window.shape(of: Self.summary))), isSpoken: true,
        .token(.reader) { call, _ in
          let modules = engine(for: call).catalog.modules.values.sorted { $0.id < $1.id }
          return Reply(Window(call).page(of: modules, id: { $0.id.rawValue }, json: Self.json))
        }),
      Endpoint(
        .get, "/modules/{module}", "getModule", "One module: its sections and activities",
        answer: .init("The module.", Self.whole), isSpoken: true,
        .token(.reader) { call, _ in
          guard let module = engine(for: call).catalog.modules[ModuleID(call["module"])] else {
            throw Problem(.notFound)
          }
          return Reply(Self.wholeJSON(of: module))
        }),
    ]
  }

  private func engine(for call: Call) -> Engine { web.engine.speaking(call.language.rawValue) }

  private static let properties = [
    Property("id", .id), Property("revision", .integer(1...Int(Int32.max))),
    Property("language", .text, "A BCP 47 tag."), Property("title", .text), Property("summary", .text),
    Property("minutes", .count, "As its author expects."), Property("keywords", .list(.text)),
  ]
  private static let summary = Shape.named("ModuleSummary", .record(properties))
  private static let whole = Shape.named(
    "Module",
    .record(
      properties + [
        Property("objectives", .list(.record([Property("id", .id), Property("text", .text)]))),
        Property("requires", .list(.id), "The modules to complete before it opens."),
        Property(
          "sections",
          .list(
            .record([
              Property("id", .id), Property("title", .text),
              Property(
                "activities",
                .list(
                  .record([
                    Property("id", .id), Property("type", .text),
                    Property(
                      "requires", .choice(CompletionMode.allCases.map(\.rawValue)),
                      "What has to happen for it to count as done."),
                  ]))),
            ]))),
      ]))

  private static func json(of module: Module) -> JSON {
    [
      "id": .string(module.id.rawValue), "revision": .integer(module.revision), "language": .string(module.language),
      "title": .string(module.title), "summary": .string(module.summary), "minutes": .integer(module.minutes),
      "keywords": .texts(module.keywords),
    ]
  }

  private static func wholeJSON(of module: Module) -> JSON {
    json(of: module).adding([
      .init(
        name: "objectives",
        value: .array(module.objectives.map { ["id": .string($0.id.rawValue), "text": .string($0.text)] })),
      .init(name: "requires", value: .texts(module.requires.map(\.rawValue))),
      .init(
        name: "sections",
        value: .array(
          module.sections.map { section in
            [
              "id": .string(section.id.rawValue), "title": .string(section.title),
              "activities": .array(section.activities.map(json)),
            ]
          })),
    ])
  }

  private static func json(of activity: Activity) -> JSON {
    [
      "id": .string(activity.id.rawValue), "type": .string(activity.type),
      "requires": .string(activity.requires.rawValue),
    ]
  }
}
