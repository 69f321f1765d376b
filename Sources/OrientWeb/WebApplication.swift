public import Hummingbird
public import Logging
public import NIOCore
public import OrientationKit
internal import Pages

/// The web application: every page of every reader.
public struct WebApplication: Sendable {
  private let web: Web
  private let logger: Logger

  /// - Throws: where a template is broken, or the store cannot keep the secret that protects forms.
  public init(engine: Engine, settings: WebSettings, logger: Logger) async throws {
    let key = try await engine.secret("forms")
    web = Web(
      engine: engine, site: try Site(), settings: settings,
      protection: FormProtection(key: key, settings: settings))
    self.logger = logger
  }

  /// An application that listens at an address until it is told to stop.
  ///
  /// - Parameter onStart: called once the server accepts connections.
  public func application(
    host: String, port: Int, onStart: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      responder: router().buildResponder(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: onStart, logger: logger)
  }

  private func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(settings: web.settings, hasMedia: FilePages.hasMedia(web.engine.library)))
    router.add(middleware: FailurePages(web: web))
    router.get("/health/live") { _, _ in "ok" }
    FilePages(web: web).add(to: router)
    JoinPages(web: web).add(to: router)
    LearningPages(web: web).add(to: router)
    EntryPages(web: web).add(to: router)
    GroupsPages(web: web).add(to: router)
    GroupPages(web: web).add(to: router)
    PeoplePages(web: web).add(to: router)
    ObservationPages(web: web).add(to: router)
    return router
  }
}
