internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage

/// The ways in for participants: a join link, or a printed card.
struct JoinPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/join/:code", use: show)
    router.post("/join/:code/new") { try await send($0, $1, as: .new) }
    router.post("/join/:code/back") { try await send($0, $1, as: .back) }
    router.get("/card", use: showCard)
    router.post("/card", use: sendCard)
  }

  @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let code = try context.parameters.require("code")
    let place = try await web.engine(for: visitor).place(behind: try await link(code, visitor))
    return web.page(await web.recognized(visitor)) { web.site.render(view(of: place), in: $0) }
  }

  private func send(_ request: Request, _ context: WebContext, as sent: JoinView.Form) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let code = try context.parameters.require("code")
    let link = try await link(code, visitor)
    let form = try await web.form(request, from: visitor, context)
    do throws(any Error) {
      return web.welcome(try await enter(code, sent, form, visitor), to: Address.home)
    } catch EngineError.invalid(let problems) {
      return try await refused(link, sent, form, problems.map(FormProblem.init), visitor)
    } catch EngineError.refused {
      return try await refused(link, sent, form, [FormProblem(field: "name", reason: .nameOrPINWrong)], visitor)
    } catch EngineError.roleFull {
      let place = try await web.engine(for: visitor).place(behind: link)
      return web.page(await web.recognized(visitor), status: .conflict) {
        web.site.render(view(of: place, isFull: true), in: $0)
      }
    }
  }

  private func enter(
    _ code: String, _ sent: JoinView.Form, _ form: Form, _ visitor: Visitor
  ) async throws -> Secret {
    switch sent {
    case .new:
      return try await web.engine.join(code: code, name: form["name"], pin: form["pin"], from: visitor.caller)
    case .back:
      return try await web.engine.comeBack(code: code, name: form["name"], pin: form["pin"], from: visitor.caller)
    }
  }

  private func link(_ code: String, _ visitor: Visitor) async throws -> JoinLink {
    do throws(any Error) {
      return try await web.engine.joinLink(code, from: visitor.caller)
    } catch EngineError.notFound {
      throw WebFailure(.linkClosed, .notFound)
    }
  }

  /// A stranger who guesses a code learns the role's name, and whether it is full, and nothing else.
  private func view(
    of place: JoinPlace, isFull: Bool = false, sent: JoinView.Form? = nil, name: String = "",
    problems: [FormProblem] = []
  ) -> JoinView {
    JoinView(
      code: place.link.code, role: place.role?.title ?? "", group: nil, isFull: isFull || place.isFull, sent: sent,
      name: name, problems: problems)
  }

  private func refused(
    _ link: JoinLink, _ sent: JoinView.Form, _ form: Form, _ problems: [FormProblem], _ visitor: Visitor
  ) async throws -> Response {
    let place = try await web.engine(for: visitor).place(behind: link)
    let view = view(of: place, sent: sent, name: String(form["name"].prefix(80)), problems: problems)
    return web.page(await web.recognized(visitor), status: .unprocessableContent) {
      web.site.render(view, in: $0)
    }
  }

  @Sendable private func showCard(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    return web.page(await web.recognized(visitor)) { web.site.render(CardView(), in: $0) }
  }

  @Sendable private func sendCard(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let form = try await web.form(request, from: visitor, context)
    do throws(any Error) {
      let token = try await web.engine.useCard(code: form["code"], from: visitor.caller)
      return web.welcome(token, to: Address.home)
    } catch EngineError.refused {
      let view = CardView(
        code: String(form["code"].prefix(40)),
        problems: [FormProblem(field: "code", reason: form["code"].isEmpty ? .missing : .codeUnknown)])
      return web.page(await web.recognized(visitor), status: .unprocessableContent) {
        web.site.render(view, in: $0)
      }
    }
  }
}
