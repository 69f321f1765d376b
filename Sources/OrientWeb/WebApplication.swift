public import Hummingbird
public import Logging
public import NIOCore
public import OrientationKit
internal import Pages

/// The web application: every page of every reader.
public struct WebApplication: Sendable {
  private let pages: ServedPages
  private let settings: WebSettings
  private let protection: FormProtection
  private let bundles: @Sendable () -> [BundleReport]
  private let logger: Logger
  private let limits: RequestLimits

  /// - Parameter bundles: how the activity types that were dropped in fare, asked each time that staff look.
  /// - Throws: where a template is broken, or the store cannot keep the secret that protects forms.
  public init(
    engine: Engine, settings: WebSettings, logger: Logger, bundles: @escaping @Sendable () -> [BundleReport] = { [] }
  ) async throws {
    protection = FormProtection(key: try await engine.secret("forms"), settings: settings)
    self.settings = settings
    self.bundles = bundles
    self.logger = logger
    limits = RequestLimits(perMinute: settings.requestsPerMinute)
    pages = ServedPages(
      Self.responder(
        Web(engine: engine, site: try Site(), settings: settings, protection: protection, bundles: bundles),
        limits))
  }

  /// Serves what another engine holds from now on, as when modules were loaded anew. Who is signed in stays so, and
  /// forms that are open can be sent; a request that has begun ends with the engine that it began with.
  ///
  /// - Throws: where a template is broken.
  public func serve(_ engine: Engine) throws {
    let web = Web(engine: engine, site: try Site(), settings: settings, protection: protection, bundles: bundles)
    pages.serve(Self.responder(web, limits))
  }

  /// An application that listens at an address until it is told to stop.
  ///
  /// - Parameter onStart: called once the server accepts connections.
  public func application(
    host: String, port: Int, onStart: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      responder: pages,
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: onStart, logger: logger)
  }

  private static func responder(_ web: Web, _ limits: RequestLimits) -> RouterResponder<WebContext> {
    let api = API(web: web, limits: limits)
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeaders(settings: web.settings, hasMedia: FilePages.hasMedia(web.engine.library)))
    router.add(middleware: APIGate(api: api))
    router.add(middleware: FailurePages(web: web))
    router.add(middleware: RequestNames())
    router.get("/health/live") { _, _ in "ok" }
    FilePages(web: web).add(to: router)
    JoinPages(web: web).add(to: router)
    LearningPages(web: web).add(to: router)
    EntryPages(web: web).add(to: router)
    GroupsPages(web: web).add(to: router)
    GroupPages(web: web).add(to: router)
    PeoplePages(web: web).add(to: router)
    ObservationPages(web: web).add(to: router)
    BundlePages(web: web).add(to: router)
    APIDocsPage(web: web, api: api).add(to: router)
    return router.buildResponder()
  }
}
