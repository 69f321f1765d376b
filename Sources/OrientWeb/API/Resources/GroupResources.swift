internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// Groups: what there is, whether it is ready, and new ones.
struct GroupResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/groups", "listGroups", "The groups, by their ids", query: Window.parameters,
        answer: .init("A page of groups.", .named("GroupPage", Window.shape(of: Self.shape))),
        .token(.reader) { call, token in
          let window = Window(call)
          let groups = try await web.engine.groups(
            for: token.account, after: window.after.map { GroupID($0) }, limit: window.limit + 1)
          return Reply(window.page(of: groups, id: { $0.group.rawValue }, json: json))
        }),
      Endpoint(
        .post, "/groups", "makeGroup", "Make a group from a kit",
        detail: "Each role that has modules to complete gets a join link.",
        body: .named(
          "NewGroup",
          .record(
            [Property("name", Self.name), Property("kit", .id)], isClosed: true)),
        answer: .init("The group.", Self.shape, status: .created, isLocated: true),
        .token(.coordinator) { call, token in
          let kit = KitID(call["kit"])
          guard web.engine.catalog.kits[kit] != nil else {
            let known = web.engine.catalog.kits.keys.sorted().map(\.rawValue).joined(separator: ", ")
            let detail = "There is no such kit; there are: \(known)."
            throw Problem(.invalid, flaws: [Flaw(place: .body("/kit"), detail: detail)])
          }
          let id = try await web.engine.makeGroup(named: call["name"], from: kit, by: token.account, once: call.key)
          let group = try await web.engine.group(id, for: token.account)
          return Reply(json(of: group), location: "\(API.base)/groups/\(id)")
        }),
      Endpoint(
        .get, "/groups/{group}", "getGroup", "One group", answer: .init("The group.", Self.shape),
        .token(.reader) { call, token in Reply(json(of: try await web.group(call, token))) }),
      Endpoint(
        .get, "/groups/{group}/readiness", "getReadiness", "Whether a group is ready to launch, rule by rule",
        detail: "As of today. Missing data is unknown, and what is not known never passes.",
        answer: .init("The verdict, and why.", ReadinessJSON.shape), isSpoken: true,
        .token(.reader) { call, token in
          let engine = web.engine.speaking(call.language.rawValue)
          return Reply(
            ReadinessJSON(
              group: try await web.group(call, token), engine: engine, messages: web.site.messages(call.language)
            ).json)
        }),
    ]
  }

  static let name = Shape.text(TextShape(.plain, length: 1...80))

  private static let shape = Shape.named(
    "Group",
    .record([
      Property("id", .id), Property("name", .text), Property("kit", .id),
      Property("verdict", .choice(Verdict.allCases.map(\.rawValue)), "Whether it is ready to launch, as of today."),
      Property("members", .count), Property("joined", .count, "How many of them have taken their place."),
    ]))

  private func json(of group: GroupSnapshot) -> JSON {
    [
      "id": .string(group.group.rawValue), "name": .string(group.name), "kit": .string(group.kit.rawValue),
      "verdict": .string(web.engine.readiness(of: group).verdict.rawValue), "members": .integer(group.members.count),
      "joined": .integer(group.members.count { $0.hasJoined }),
    ]
  }
}

extension Web {
  /// The group that stands in a path.
  ///
  /// - Throws: `EngineError.notFound` where the token's organization has none such.
  func group(_ call: Call, _ token: APIToken) async throws -> GroupSnapshot {
    try await engine.group(GroupID(call["group"]), for: token.account)
  }
}
