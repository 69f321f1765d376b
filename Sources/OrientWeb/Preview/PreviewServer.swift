public import ActivityKit
internal import HTTPTypes
internal import Hummingbird
public import Logging
internal import Pages

/// A server for one author: a folder's modules as their readers will see them, with what is wrong beside, loaded anew
/// whenever a file is saved. It listens at this machine alone and records nothing.
public struct PreviewServer: Sendable {
  private let folder: PreviewFolder
  private let pages: PreviewPages
  private let gallery: PreviewGallery
  private let port: Int
  private let logger: Logger

  /// - Parameter folder: nil where only the gallery is wanted.
  /// - Throws: where a template is broken, or an example of the language has mistakes, which tests rule out.
  public init(folder: String?, types: ActivityTypes, port: Int, logger: Logger) async throws {
    guard let gallery = await PreviewGallery(types: types) else { throw BrokenGallery() }
    self.folder = PreviewFolder(folder, types: types)
    self.gallery = gallery
    self.port = port
    self.logger = logger
    var generator = SystemRandomNumberGenerator()
    pages = PreviewPages(
      folder: self.folder, site: try Site(), gallery: gallery,
      token: String(generator.next(), radix: 36) + String(generator.next(), radix: 36))
  }

  /// An example of a declaration or a sample of an activity type is wrong.
  public struct BrokenGallery: Error {}

  /// The address of the gallery, to which a person can be sent.
  public static let galleryPath = Address.previewGallery

  /// Listens, and keeps up with the folder, until the task is cancelled.
  ///
  /// - Parameter onStart: called once the server accepts connections.
  /// - Throws: what keeps the server from listening.
  public func run(onStart: @escaping @Sendable () async -> Void) async throws {
    let results = folder.results()
    if let results {
      // Nobody sees a list that is empty only because the first check goes on.
      for await result in results {
        await folder.take(result)
        break
      }
    }
    let application = Application(
      responder: router().buildResponder(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { _ in await onStart() }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      if let results { group.addTask { for await result in results { await folder.take(result) } } }
      try await group.next()
      group.cancelAll()
    }
  }

  private func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: PreviewGuard(port: port))
    pages.add(to: router)
    PreviewFiles(folder: folder, gallery: gallery).add(to: router)
    return router
  }
}
