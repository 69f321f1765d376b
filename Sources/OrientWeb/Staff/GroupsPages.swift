internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// All groups, and making a new one.
struct GroupsPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/staff/groups") { request, context in
      let query = GroupQuery(asked: Form((request.uri.query ?? "").utf8))
      return try await web.staffPage(request, context) { try await show($0, $1, query) }
    }
    router.post("/staff/groups") { request, context in
      try await web.staffPage(request, context) { staff, visitor in
        try await make(staff, visitor, try await web.form(request, from: visitor, context))
      }
    }
  }

  private func make(_ staff: StaffAccount, _ visitor: Visitor, _ form: Form) async throws -> Response {
    let kit = KitID(form["kit"])
    var problems: [FormProblem] = []
    do throws(any Error) {
      let group = try await web.engine.makeGroup(named: form["name"], from: kit, by: staff)
      return .seeOther(Address.group(group, notice: .made))
    } catch EngineError.invalid(let found) {
      problems = found.map(FormProblem.init)
    } catch EngineError.notFound {
      problems = [FormProblem(field: "kit", reason: .notOffered)]
    }
    return try await show(
      staff, visitor, status: .unprocessableContent, name: String(form["name"].prefix(200)), kit: kit,
      problems: problems)
  }

  private func show(
    _ staff: StaffAccount, _ visitor: Visitor, _ query: GroupQuery = GroupQuery(), status: HTTPResponse.Status = .ok,
    name: String = "",
    kit: KitID? = nil, problems: [FormProblem] = []
  ) async throws -> Response {
    let engine = web.engine(for: visitor)
    let page = try await engine.groups(query, for: staff)
    let rows = page.groups.map { group in
      GroupsView.Row(
        id: group.group, name: group.name, kit: engine.kit(of: group).title,
        readiness: engine.readiness(of: group))
    }
    let kits = engine.catalog.kits.values.sorted { $0.title < $1.title }
    let view = GroupsView(
      groups: rows,
      place: GroupsView.Place(
        total: page.total, finding: query.finding, before: page.hasEarlier ? rows.first?.id : nil,
        after: page.hasLater ? rows.last?.id : nil),
      kits: kits, name: name, kit: kit, problems: problems,
      hasFailingBundle: web.bundles().contains { $0.isSetAside || $0.reason != nil })
    return web.page(visitor.showing(Address.groups), status: status) { web.site.render(view, in: $0) }
  }
}

extension GroupQuery {
  /// What somebody looks for (`find`), and where they are (`before`, `after`): see `Address.groups`.
  fileprivate init(asked form: Form) {
    let text = String(form["find"].prefix(80))
    let place: Place =
      if !form["after"].isEmpty {
        .after(GroupID(form["after"]))
      } else if !form["before"].isEmpty {
        .before(GroupID(form["before"]))
      } else {
        .first
      }
    self.init(finding: text.allSatisfy(\.isWhitespace) ? nil : text, place: place)
  }
}
