internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// One group: its verdict, people, links and planning form.
struct GroupPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/staff/groups/:group") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        let notice = request.uri.queryParameters["notice"].flatMap { GroupView.Notice(rawValue: String($0)) }
        return try await show(try context.group, staff, visitor, notice: notice)
      }
    }
    change(router, "/staff/groups/:group/people", addPerson)
    change(router, "/staff/groups/:group/people/:person/remove", removePerson)
    change(router, "/staff/groups/:group/links/:role", changeLink)
    change(router, "/staff/groups/:group/plan", savePlan)
    change(router, "/staff/groups/:group/launch", launch)
    change(router, "/staff/groups/:group/rules/:rule", override)
  }

  private typealias Step = @Sendable (Form, WebContext, StaffAccount, Visitor) async throws -> Response

  private func change(_ router: some RouterMethods<WebContext>, _ path: RouterPath, _ step: @escaping Step) {
    router.post(path) { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await step(try await web.form(request, from: visitor, context), context, staff, visitor)
      }
    }
  }

  @Sendable private func addPerson(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let group = try context.group
    let role = RoleID(form["role"])
    do throws(any Error) {
      try await web.engine.addPerson(named: form["name"], as: role, to: group, by: staff)
      return .seeOther(Address.group(group, notice: .personAdded))
    } catch EngineError.invalid(let problems) {
      return try await show(
        group, staff, visitor, status: .unprocessableContent,
        sentPerson: GroupView.SentPerson(role: role, name: String(form["name"].prefix(80))),
        problems: problems.map(FormProblem.init))
    }
  }

  @Sendable private func removePerson(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let group = try context.group
    try await web.engine.removePerson(
      ParticipantID(try context.parameters.require("person")), from: group, by: staff)
    return .seeOther(Address.group(group, notice: .personRemoved))
  }

  @Sendable private func changeLink(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let group = try context.group
    let role = RoleID(try context.parameters.require("role"))
    switch form["step"] {
    case "open", "renew": try await web.engine.renewJoinLink(for: role, of: group, by: staff)
    case "close": try await web.engine.closeJoinLink(for: role, of: group, by: staff)
    default: throw WebFailure(.badRequest, .badRequest)
    }
    return .seeOther(Address.group(group, notice: form["step"] == "close" ? .linkClosed : .linkOpened))
  }

  @Sendable private func savePlan(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let id = try context.group
    let group = try await web.engine.group(id, for: staff)
    let kit = web.engine.kit(of: group)
    // What the form did not carry stays as it is: a field that was added meanwhile must not be emptied.
    let answers = PlanForm.answers(in: form.values, to: kit, for: group)
    do throws(any Error) {
      try await web.engine.record(answers, in: id, by: staff)
      return .seeOther(Address.group(id, notice: .planSaved))
    } catch EngineError.invalid(let problems) {
      let kept = Dictionary(answers.map { (PlanForm.name(of: $0), $1) }) { first, _ in first }
      return try await show(
        id, staff, visitor, status: .unprocessableContent, sentPlan: kept, problems: problems.map(FormProblem.init))
    }
  }

  @Sendable private func launch(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let group = try context.group
    do throws(EngineError) {
      try await web.engine.launch(group, by: staff)
      return .seeOther(Address.group(group, notice: .launched))
    } catch {
      switch error {
      // The page says what has changed since the button was shown.
      case .notReady, .notNow: return try await show(group, staff, visitor, status: .conflict)
      default: throw error
      }
    }
  }

  @Sendable private func override(
    _ form: Form, _ context: WebContext, _ staff: StaffAccount, _ visitor: Visitor
  ) async throws -> Response {
    let group = try context.group
    let rule = RuleID(try context.parameters.require("rule"))
    switch form["step"] {
    case "end":
      try await web.engine.endOverride(of: rule, in: group, by: staff)
      return .seeOther(Address.group(group, notice: .overrideEnded))
    case "make": break
    default: throw WebFailure(.badRequest, .badRequest)
    }
    let until = form["until"]
    do throws(EngineError) {
      try await web.engine.override(rule, in: group, because: form["reason"], until: Day(until), by: staff)
      return .seeOther(Address.group(group, notice: .overridden))
    } catch {
      guard case .invalid(let problems) = error, !problems.contains(where: { $0.field == "rule" }) else { throw error }
      return try await show(
        group, staff, visitor, status: .unprocessableContent,
        sentOverride: GroupView.SentOverride(
          rule: rule, reason: String(form["reason"].prefix(1000)), until: String(until.prefix(20))),
        problems: problems.map(FormProblem.init))
    }
  }

  private func show(
    _ id: GroupID, _ staff: StaffAccount, _ visitor: Visitor, status: HTTPResponse.Status = .ok,
    sentPlan: [String: String] = [:], sentPerson: GroupView.SentPerson? = nil,
    sentOverride: GroupView.SentOverride? = nil, problems: [FormProblem] = [], notice: GroupView.Notice? = nil
  ) async throws -> Response {
    let engine = web.engine(for: visitor)
    let group = try await engine.group(id, for: staff)
    try await web.noteLook(at: id, by: staff)
    let links = try await engine.joinLinks(of: id, for: staff).map { link in
      (
        link.role,
        GroupView.JoinLink(
          address: web.settings.publicAddress + Address.join(link.code), lastDay: link.expires.day)
      )
    }
    let readiness = engine.readiness(of: group)
    let review = try await engine.review(of: group, against: readiness)
    let view = GroupView(
      group: group, kit: engine.kit(of: group), catalog: engine.catalog, readiness: readiness,
      joinLinks: Dictionary(links) { first, _ in first }, sentPlan: sentPlan, sentPerson: sentPerson,
      sentOverride: sentOverride, isLaunchIntact: review?.isSignatureValid ?? true, problems: problems, notice: notice)
    return web.page(visitor.showing(Address.group(id)), status: status) { web.site.render(view, in: $0) }
  }
}

extension WebContext {
  var group: GroupID {
    get throws { GroupID(try parameters.require("group")) }
  }
}
