internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// One person's progress, and the printed cards of a group.
struct PeoplePages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/staff/groups/:group/people/:person") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await person(ParticipantID(try context.parameters.require("person")), try context.group, staff, visitor)
      }
    }
    router.get("/staff/groups/:group/cards") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await cards(of: try context.group, staff, visitor, make: false)
      }
    }
    router.post("/staff/groups/:group/cards") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        _ = try await web.form(request, from: visitor, context)
        return try await cards(of: try context.group, staff, visitor, make: true)
      }
    }
  }

  private func person(
    _ id: ParticipantID, _ groupID: GroupID, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Hummingbird.Response {
    let engine = web.engine(for: visitor)
    let group = try await engine.group(groupID, for: staff)
    let parts = group.members.filter { $0.participant == id }
    guard let member = parts.first else { throw WebFailure.notFound }
    try await web.noteLook(at: groupID, of: id, by: staff)
    let kit = engine.kit(of: group)
    let roles = parts.compactMap { kit.role($0.role) }
    let seats = Set(roles.map { Seat(kit: kit.id, role: $0.id) })
    let modules = roles.flatMap { engine.catalog.modules(of: $0, seenBy: seats) }
      .map { $0.revision(for: member.record) }
    let answers = try await engine.lastAnswers(of: id, in: staff.organization)
    let view = PersonView(
      group: groupID, groupName: group.name, participant: id, name: member.name, roles: roles.map(\.title),
      hasJoined: member.hasJoined, modules: modules, newest: engine.catalog.modules.mapValues(\.revision),
      progress: OrientationProgress(of: modules, given: member.record),
      answers: modules.flatMap { module in summaries(of: answers, in: module, by: member, engine) },
      watched: engine.observables(of: member, in: group).map { watched in
        PersonView.Watched(
          activity: ActivityReference(module: watched.module.id, activity: watched.activity.id),
          section: watched.section.title, isDone: watched.isDone)
      })
    return web.page(visitor) { web.site.render(view, in: $0) }
  }

  private func summaries(
    of answers: [ActivityReference: Answer], in module: Module, by member: GroupSnapshot.Member,
    _ engine: Engine
  ) -> [PersonView.Answer] {
    let progress = ModuleProgress(of: module, given: member.record)
    return module.sections.flatMap { section in
      section.activities.compactMap { activity -> PersonView.Answer? in
        let standings = member.record.standings(with: activity, in: module.id)
        let given = activity.ids.compactMap { answers[ActivityReference(module: module.id, activity: $0)] }
        guard let answer = given.first, !standings.isEmpty,
          let prepared = engine.library.prepared(activity.id, of: module)
        else { return nil }
        return PersonView.Answer(
          activity: ActivityReference(module: module.id, activity: activity.id),
          summary: (prepared.asOf(version: answer.version) ?? prepared)
            .summary(of: answer.response, leaving: answer.state),
          attempts: standings.reduce(0) { $0 + $1.attempts },
          isDone: progress.isDone(activity.id, in: section.id))
      }
    }
  }

  /// Cards are for whoever has something to complete.
  private func cards(
    of id: GroupID, _ staff: StaffAccount, _ visitor: Visitor, make: Bool
  ) async throws -> Hummingbird.Response {
    let engine = web.engine(for: visitor)
    let group = try await engine.group(id, for: staff)
    let kit = engine.kit(of: group)
    let people = group.members.filter { kit.role($0.role)?.modules.isEmpty == false }.map(\.participant)
    let made = make ? try await web.engine.makeCards(for: people, in: id, by: staff) : []
    let view = CardsView(
      group: id, groupName: group.name, address: web.settings.printedAddress + Address.card,
      cards: made.map { card in
        CardsView.Card(
          name: card.member.name, role: kit.role(card.member.role)?.title ?? "", code: card.code.printed)
      })
    return web.page(visitor.showing(Address.cards(of: id))) { web.site.render(view, in: $0) }
  }
}

extension Secret {
  /// In groups of four, as people read codes: `K7QM-2RTX-94HC`.
  var printed: String {
    stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
  }
}
