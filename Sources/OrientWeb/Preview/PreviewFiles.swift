internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Pages

/// What a preview's pages load: the assets, and the files that modules name, always as they are now.
struct PreviewFiles: Sendable {
  let folder: PreviewFolder
  private let files = FileIO()

  init(folder: PreviewFolder) { self.folder = folder }

  func add(to router: some RouterMethods<WebContext>) {
    for asset in Site.assets + Site.previewAssets {
      router.get(RouterPath(asset.path)) { _, _ in Self.response(asset.bytes, asset.contentType) }
    }
    router.get("/modules/:module/:file", use: file)
    router.get(RouterPath(Address.previewEvents), use: events)
  }

  private static func response(_ bytes: [UInt8], _ contentType: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  @Sendable private func file(_ request: Request, _ context: WebContext) async throws -> Response {
    let module = ModuleID(try context.parameters.require("module"))
    let name = (try context.parameters.require("file")).removingPercentEncoding ?? ""
    let type = MediaType.of(name)
    // The examples of the language name pictures that nobody drew.
    if module == Gallery.id, let bytes = await folder.edition.gallery.file(name), MediaType.isShown(name) {
      return Self.response(bytes, type)
    }
    if module == Gallery.id, type.hasPrefix("image/") { return Self.response(Site.icon.bytes, Site.icon.contentType) }
    // A translation may have pictures and recordings of its own.
    let libraries = await folder.edition.living.library.everyLanguage
    let offered = libraries.lazy.compactMap { library in
      library.activities[module]?.values.lazy.compactMap { $0.offered[name] }.first
    }.first
    if let offered { return Self.response(offered, type) }
    guard let path = libraries.lazy.compactMap({ $0.files[module]?[name] }).first else { throw HTTPError(.notFound) }
    var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
    if let policy = HTTPField.Name("Content-Security-Policy"), type.hasPrefix("image/") {
      headers[policy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    }
    return Response(status: .ok, headers: headers, body: try await files.loadFile(path: path, context: context))
  }

  /// Server-sent events (WHATWG HTML, 9.2): the edition that there is, and each one that comes.
  @Sendable private func events(_ request: Request, _ context: WebContext) async throws -> Response {
    let editions = await folder.editions()
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        for await edition in editions { try await writer.write(ByteBuffer(string: "data: \(edition)\n\n")) }
        try await writer.finish(nil)
      })
  }
}
