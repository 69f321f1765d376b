internal import Hummingbird
internal import OrientationKit
internal import Pages

/// How staff come in, and how everybody goes out.
struct EntryPages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/staff/start/:token", use: openInvitation)
    router.get("/staff/start", use: start)
    router.post("/staff/start", use: accept)
    router.get("/staff/sign-in", use: showSignIn)
    router.post("/staff/sign-in", use: signIn)
    router.post("/sign-out", use: signOut)
    router.get("/language/:language", use: language)
  }

  /// Moves the link's secret from the address into a cookie, so that it stays in no history and on no screen.
  @Sendable private func openInvitation(_ request: Request, _ context: WebContext) async throws -> Response {
    let token = Secret(try context.parameters.require("token"))
    try await check(token)
    var response = Response.seeOther(Address.start)
    response.setCookie(web.protection.invitationCookie(token))
    return response
  }

  @Sendable private func start(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    try await check(web.protection.invitation(in: request))
    return web.page(await web.recognized(visitor)) { web.site.render(StartView(), in: $0) }
  }

  @Sendable private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let token = web.protection.invitation(in: request)
    try await check(token)
    let form = try await web.form(request, from: visitor, context)
    do throws(any Error) {
      let session = try await web.engine.acceptInvitation(
        token, name: form["name"], email: form["email"], password: form["password"])
      return web.welcome(session, to: Address.groups)
    } catch EngineError.invalid(let problems) {
      let view = StartView(
        name: String(form["name"].prefix(200)), email: String(form["email"].prefix(300)),
        problems: problems.map(FormProblem.init))
      return web.page(await web.recognized(visitor), status: .unprocessableContent) {
        web.site.render(view, in: $0)
      }
    } catch EngineError.notFound {
      // Somebody else was faster.
      throw WebFailure(.linkClosed, .notFound)
    }
  }

  private func check(_ token: Secret) async throws {
    do throws(any Error) {
      _ = try await web.engine.invitation(token)
    } catch EngineError.notFound {
      throw WebFailure(.linkClosed, .notFound)
    }
  }

  @Sendable private func showSignIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let back = Address.local(request.uri.queryParameters["back"].map { String($0) } ?? Address.groups)
    return web.page(await web.recognized(visitor)) { web.site.render(SignInView(back: back), in: $0) }
  }

  @Sendable private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    let form = try await web.form(request, from: visitor, context)
    let back = Address.local(form["back"])
    do throws(any Error) {
      let token = try await web.engine.signIn(
        email: form["email"], password: form["password"], from: visitor.caller)
      return web.welcome(token, to: back)
    } catch EngineError.refused {
      let view = SignInView(
        email: String(form["email"].prefix(300)), back: back,
        problems: [FormProblem(field: "email", reason: .emailOrPasswordWrong)])
      return web.page(await web.recognized(visitor.showing(Address.signIn(back: back))), status: .unprocessableContent)
      {
        web.site.render(view, in: $0)
      }
    }
  }

  @Sendable private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
    let visitor = Visitor(request, context, web.protection)
    _ = try await web.form(request, from: visitor, context)
    let isStaff = try await web.staff(visitor) != nil
    if let token = visitor.token { try await web.engine.leave(token) }
    var response = Response.seeOther(isStaff ? Address.signIn : Address.card)
    response.setCookie(web.protection.endedSessionCookie)
    return response
  }

  @Sendable private func language(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let language = Language(rawValue: try context.parameters.require("language")) else {
      throw WebFailure.notFound
    }
    var response = Response.seeOther(
      Address.local(request.uri.queryParameters["back"].map { String($0) } ?? Address.home))
    response.setCookie(
      Cookie(
        name: Visitor.languageCookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/",
        secure: web.settings.isSecure, httpOnly: true, sameSite: .lax))
    return response
  }
}
