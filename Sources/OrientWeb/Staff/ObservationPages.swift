internal import ActivityKit
internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// Watching somebody do an activity, and signing for it: staff alone, and always for somebody else.
struct ObservationPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/staff/groups/:group/people/:person/observe/:module/:activity") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await page(try Place(context), staff, visitor)
      }
    }
    router.post("/staff/groups/:group/people/:person/observe/:module/:activity") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await sign(try Place(context), try await web.form(request, from: visitor, context), staff, visitor)
      }
    }
  }

  /// Whose activity it is.
  private struct Place {
    let group: GroupID
    let person: ParticipantID
    let activity: ActivityReference

    init(_ context: WebContext) throws {
      group = try context.group
      person = ParticipantID(try context.parameters.require("person"))
      activity = ActivityReference(
        module: ModuleID(try context.parameters.require("module")),
        activity: ActivityID(try context.parameters.require("activity")))
    }
  }

  private func page(
    _ place: Place, _ staff: StaffAccount, _ visitor: Visitor, sent: ActivityKit.Response? = nil,
    problems: [ResponseError.Problem] = []
  ) async throws -> Hummingbird.Response {
    let engine = web.engine(for: visitor)
    let group = try await engine.group(place.group, for: staff)
    guard let member = group.members.first(where: { $0.participant == place.person }),
      let watched = engine.observables(of: member, in: group).first(where: {
        $0.module.id == place.activity.module && $0.activity.id == place.activity.activity
      })
    else { throw WebFailure.notFound }
    let view = ObservationView(
      group: place.group, groupName: group.name, participant: place.person, name: member.name, module: watched.module,
      section: watched.section, activity: watched.activity, key: web.newKey(),
      controls: try watched.prepared.view(given: watched.state.showing(sent)), responses: watched.prepared.responses,
      problems: problems)
    return web.page(visitor, status: problems.isEmpty ? .ok : .unprocessableContent) { web.site.render(view, in: $0) }
  }

  private func sign(
    _ place: Place, _ form: Form, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Hummingbird.Response {
    let key = form[FormName.key]
    guard (1...64).contains(key.utf8.count) else { throw WebFailure(.formExpired, .forbidden) }
    let response = ActivityKit.Response(answering: form)
    let signing = try await web.engine.sign(
      place.activity, for: place.person, in: place.group, with: response, by: staff, key: key)
    switch signing {
    case .recorded, .repeated: return .seeOther(Address.person(place.person, in: place.group))
    case .problems(let problems): return try await page(place, staff, visitor, sent: response, problems: problems)
    }
  }
}
