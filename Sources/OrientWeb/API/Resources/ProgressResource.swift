internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Storage
internal import Tracking

/// How far somebody is.
struct ProgressResource: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "/participants/{participant}/progress", "getProgress",
        "How far somebody is with all that is asked of them",
        detail: "What somebody did counts once, in however many groups they are.",
        answer: .init("The progress.", Self.shape),
        .token(.reader) { call, token in
          let participant = ParticipantID(call["participant"])
          let found = try await web.engine.record(of: participant, for: token.account)
          return Reply(json(of: found.profile, found.record))
        })
    ]
  }

  private static let shape = Shape.named(
    "Progress",
    .record([
      Property("participant", .id), Property("name", .text, "Empty where it was erased."),
      Property("enrollments", .list(.record([Property("group", .id), Property("kit", .id), Property("role", .id)]))),
      Property("isComplete", .boolean, "False where nothing is asked for."),
      Property("percent", .integer(0...100), "The share of all sections that is complete."),
      Property("minutesLeft", .count),
      Property(
        "modules",
        .list(
          .record([
            Property("module", .id), Property("revision", .integer(1...Int(Int32.max)), "The one that they are in."),
            Property("isComplete", .boolean), Property("minutes", .count), Property("minutesLeft", .count),
            Property(
              "sections",
              .list(
                .record([
                  Property("section", .id), Property("isComplete", .boolean),
                  Property("isViewed", .boolean, "Whether it was read, or need not be."),
                  Property("openActivities", .list(.id)),
                ]))),
          ]))),
    ]))

  private func json(of profile: ParticipantProfile, _ record: ParticipantRecord) -> JSON {
    let progress = OrientationProgress(of: web.engine.modules(for: profile), given: record)
    return [
      "participant": .string(profile.participant.rawValue), "name": .string(profile.name),
      "enrollments": .array(
        profile.enrollments.map { each in
          [
            "group": .string(each.enrollment.group.rawValue), "kit": .string(each.kit.rawValue),
            "role": .string(each.enrollment.role.rawValue),
          ]
        }),
      "isComplete": .bool(progress.isComplete), "percent": .integer(progress.share.wholePercent),
      "minutesLeft": .integer(progress.minutesLeft), "modules": .array(progress.modules.map(json)),
    ]
  }

  private func json(of module: ModuleProgress) -> JSON {
    [
      "module": .string(module.module.rawValue), "revision": .integer(module.revision),
      "isComplete": .bool(module.isComplete), "minutes": .integer(module.minutes),
      "minutesLeft": .integer(module.minutesLeft),
      "sections": .array(
        module.sections.map { section in
          [
            "section": .string(section.section.rawValue), "isComplete": .bool(section.isComplete),
            "isViewed": .bool(section.isViewed),
            "openActivities": .texts(section.openActivities.map(\.rawValue)),
          ]
        }),
    ]
  }
}
