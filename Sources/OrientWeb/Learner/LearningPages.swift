internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// A participant's own orientation: where they are, the sections, and their answers.
struct LearningPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/", use: home)
    router.get("/learn/:module/:section", use: showSection)
    router.post("/learn/:module/:section/next", use: goOn)
    router.post("/learn/:module/:section/activities/:activity", use: answer)
  }

  @Sendable private func home(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visitor = Visitor(request, context, web.protection)
    guard let visit = try await visit(of: visitor) else {
      let isStaff = try await web.staff(visitor) != nil
      return .seeOther(isStaff ? Address.groups : Address.card)
    }
    let engine = web.engine(for: visitor)
    let enrollments = visit.profile.enrollments
    guard let first = enrollments.first else { throw WebFailure(.noGroup, .notFound) }
    let roles = enrollments.compactMap { engine.catalog.kits[$0.kit]?.role($0.enrollment.role)?.title }
    let view = HomeView(
      name: visit.profile.name, group: first.groupName, roles: roles, modules: engine.modules(for: visit),
      progress: engine.progress(of: visit),
      optional: engine.optionalModules(for: visit.profile).map { $0.revision(for: visit.record) },
      optionalProgress: engine.optionalProgress(of: visit), steps: engine.steps(for: visit.profile))
    return web.page(visitor.reading(as: .participant(name: visit.profile.name))) { web.site.render(view, in: $0) }
  }

  @Sendable private func showSection(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visitor = Visitor(request, context, web.protection)
    let reference = try context.sectionReference
    guard let visit = try await visit(of: visitor, to: reference) else { return .seeOther(Address.card) }
    let again = request.uri.queryParameters[Address.again[...]].map { ActivityID(String($0)) }
    return try await page(reference, for: visit, visitor, again: again)
  }

  @Sendable private func goOn(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visitor = Visitor(request, context, web.protection)
    guard let visit = try await visit(of: visitor) else { return .seeOther(Address.card) }
    _ = try await web.form(request, from: visitor, context)
    let reference = try context.sectionReference
    let (module, section) = try web.engine.section(reference, for: visit)
    try await web.engine.viewed(reference, by: visit)
    let following = module.sections.drop { $0.id != section.id }.dropFirst().first
    return .seeOther(
      following.map { Address.section(SectionReference(module: module.id, section: $0.id)) } ?? Address.home)
  }

  @Sendable private func answer(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visitor = Visitor(request, context, web.protection)
    let reference = try context.sectionReference
    guard let visit = try await visit(of: visitor) else { return .seeOther(Address.card) }
    let form = try await web.form(request, from: visitor, context)
    let activity = ActivityID(try context.parameters.require("activity"))
    let key = form[FormName.key]
    guard (1...64).contains(key.utf8.count) else { throw WebFailure(.formExpired, .forbidden) }
    let response = ActivityKit.Response(answering: form)
    let again = form[FormName.again].isEmpty ? nil : activity
    let version = Int(form[FormName.version])
    if let edit = DraftEdit(form[FormName.edit]) {
      let draft = try await web.engine.draft(
        activity, in: reference, with: response, after: edit, by: visit, again: again != nil, version: version)
      guard let here = try await self.visit(of: visitor, to: reference) else { return .seeOther(Address.card) }
      return try await page(
        reference, for: here, visitor,
        sent: Sent(activity: activity, response: draft?.response ?? response, state: .draft(edit), version: version),
        again: again)
    }
    let sending = Sending(
      activity: activity, place: reference, response: response, isAgain: again != nil, version: version, key: key)
    guard let answering = try await answering(sending, by: visit) else {
      let here = try await self.visit(of: visitor, to: reference) ?? visit
      return try await page(
        reference, for: here, visitor, status: .serviceUnavailable,
        sent: Sent(activity: activity, response: response, state: .unsaved, version: version), again: again)
    }
    switch answering {
    case .recorded, .repeated: return .seeOther(Address.activity(activity, in: reference))
    case .problems(let problems):
      guard let here = try await self.visit(of: visitor, to: reference) else { return .seeOther(Address.card) }
      return try await page(
        reference, for: here, visitor, status: .unprocessableContent,
        sent: Sent(activity: activity, response: response, state: .refused(problems), version: version), again: again)
    }
  }

  /// An answer as it came.
  private struct Sending {
    let activity: ActivityID
    let place: SectionReference
    let response: ActivityKit.Response
    let isAgain: Bool
    let version: Int?
    let key: String
  }

  /// Records an answer; nil where nothing can be saved for now.
  private func answering(_ sent: Sending, by visit: Visit) async throws -> Engine.Answering? {
    do throws(any Error) {
      return try await web.engine.answer(
        sent.activity, in: sent.place, with: sent.response, by: visit, again: sent.isAgain, version: sent.version,
        key: sent.key)
    } catch EngineError.unavailable where web.isReadOnly {
      return nil
    }
  }

  private func page(
    _ reference: SectionReference, for visit: Visit, _ visitor: Visitor, status: HTTPResponse.Status = .ok,
    sent: Sent? = nil, again: ActivityID? = nil
  ) async throws -> Hummingbird.Response {
    let engine = web.engine(for: visitor)
    let visit = web.isReadOnly ? visit : try await settled(visit, in: reference, visitor)
    let (module, section) = try engine.section(reference, for: visit)
    let progress = ModuleProgress(of: module, given: visit.record)
    var activities: [ActivityView] = []
    for activity in section.activities {
      let isDone = progress.isDone(activity.id, in: section.id)
      let isAgain = again.map(activity.ids.contains) ?? false
      let view = await view(
        of: activity, in: module, isDone: isDone, for: visit, by: engine, sent: sent, isAgain: isAgain)
      if let view { activities.append(view) }
    }
    let page = SectionPageView(
      module: module, section: section, minutesLeft: progress.minutesLeft, activities: activities,
      seats: visit.profile.seats, others: module.leadsElsewhere ? engine.modules(for: visit) : [],
      glossary: engine.catalog.glossary)
    let reader = visitor.reading(as: .participant(name: visit.profile.name)).showing(Address.section(reference))
    return try web.page(reader, status: status, notice: sent?.state == .unsaved ? .notSaved : nil) {
      try web.site.render(page, in: $0)
    }
  }

  private func settled(
    _ visit: Visit, in reference: SectionReference, _ visitor: Visitor
  ) async throws -> Visit {
    guard let token = visitor.token else { return visit }
    return try await web.engine.settling(visit, in: reference, token)
  }

  private func view(
    of activity: Activity, in module: Module, isDone: Bool, for visit: Visit, by engine: Engine, sent: Sent?,
    isAgain: Bool
  ) async -> ActivityView? {
    guard let prepared = engine.library.prepared(activity.id, of: module) else { return nil }
    let version = sent.flatMap { activity.ids.contains($0.activity) ? $0.version : nil }
    let attempt = await engine.attempt(
      at: activity, in: module.id, prepared, for: visit, again: isAgain, version: version)
    return ActivityView(
      activity, attempt: attempt, key: web.newKey(), isDone: isDone, sent: sent, isAgain: isAgain)
  }

  private func visit(of visitor: Visitor, to section: SectionReference? = nil) async throws -> Visit? {
    guard let token = visitor.token else { return nil }
    return try await web.engine.visit(token, to: section)
  }
}

extension Web {
  /// What makes a repeated POST of one form count once.
  func newKey() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
  }
}

extension ActivityKit.Response {
  /// What a form holds besides the fields that are ours.
  init(answering form: Form) {
    let ours = [FormName.token, FormName.key, FormName.edit, FormName.again, FormName.version]
    self.init(form.values.filter { !ours.contains($0.key) })
  }
}

extension WebContext {
  var sectionReference: SectionReference {
    get throws {
      SectionReference(
        module: ModuleID(try parameters.require("module")), section: SectionID(try parameters.require("section")))
    }
  }
}
