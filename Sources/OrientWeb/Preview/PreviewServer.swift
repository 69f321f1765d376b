public import ActivityKit
public import Authoring
internal import HTTPTypes
internal import Hummingbird
public import Logging
internal import Pages

/// A server for one author: a folder's modules as their readers will see them, with what is wrong beside, loaded anew
/// whenever a file is saved. It listens at this machine alone and records nothing.
public struct PreviewServer: Sendable {
  private let folder: PreviewFolder
  private let pages: PreviewPages
  private let types: PreviewTypes
  private let changes: AsyncStream<PreviewTypes>?
  private let port: Int
  private let logger: Logger

  /// - Parameters:
  ///   - folder: nil where only the gallery is wanted.
  ///   - types: the activity types that there are now.
  ///   - changes: those that take their place, each time one that was dropped in has changed.
  ///   - reason: why an answer to a type could not be judged, by the type's name: the author reads it.
  /// - Throws: where a template is broken, or an example of the language has mistakes, which tests rule out.
  public init(
    folder: String?, types: PreviewTypes, changes: AsyncStream<PreviewTypes>? = nil, port: Int, logger: Logger,
    reason: @escaping @Sendable (String) -> String? = { _ in nil }
  ) async throws {
    guard let gallery = await PreviewGallery(types: types.types) else { throw BrokenGallery() }
    self.folder = PreviewFolder(folder, gallery: gallery, remarks: types.remarks)
    self.types = types
    self.changes = changes
    self.port = port
    self.logger = logger
    var generator = SystemRandomNumberGenerator()
    pages = PreviewPages(
      folder: self.folder, site: try Site(),
      token: String(generator.next(), radix: 36) + String(generator.next(), radix: 36), reason: reason)
  }

  /// An example of a declaration is wrong.
  public struct BrokenGallery: Error {}

  /// The address of the gallery, to which a person can be sent.
  public static let galleryPath = Address.previewGallery

  /// Listens, and keeps up with the folder, until the task is cancelled.
  ///
  /// - Parameter onStart: called once the server accepts connections.
  /// - Throws: what keeps the server from listening.
  public func run(onStart: @escaping @Sendable () async -> Void) async throws {
    let results = folder.results(types: types.types)
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
      group.addTask {
        await keepUp(from: results)
        // Listening goes on.
        try await Task.sleep(for: .seconds(Int32.max))
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Follows the folder, and begins anew whenever the activity types change.
  private func keepUp(from results: AsyncStream<FolderFeed.Result>?) async {
    var following = Task { await follow(results) }
    await withTaskCancellationHandler {
      if let changes {
        for await next in changes {
          following.cancel()
          await folder.take(await PreviewGallery(types: next.types), remarks: next.remarks)
          following = Task { await follow(folder.results(types: next.types)) }
        }
        following.cancel()
      } else {
        await following.value
      }
    } onCancel: { [following] in
      following.cancel()
    }
  }

  private func follow(_ results: AsyncStream<FolderFeed.Result>?) async {
    guard let results else { return }
    for await result in results where !Task.isCancelled { await folder.take(result) }
  }

  private func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: PreviewGuard(port: port))
    pages.add(to: router)
    PreviewFiles(folder: folder).add(to: router)
    return router
  }
}

/// The activity types of a preview, and what is wrong with those that were dropped in.
public struct PreviewTypes: Sendable {
  public let types: ActivityTypes
  public let remarks: [PlacedDiagnostic]

  public init(_ types: ActivityTypes, remarks: [PlacedDiagnostic] = []) {
    self.types = types
    self.remarks = remarks
  }
}
