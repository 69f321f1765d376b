internal import Authoring
internal import Curriculum
internal import HTTPTypes
internal import Hummingbird
internal import OrientationKit
internal import Pages

/// The pages' assets, and the pictures that modules show. No other file is ever served.
struct FilePages: Sendable {
  let web: Web
  /// Where each picture that a module shows is, by its address.
  private let pictures: [String: String]
  private let files = FileIO()

  init(web: Web) {
    self.web = web
    var pictures: [String: String] = [:]
    for module in web.engine.catalog.modules.values {
      guard let folder = web.engine.library.folders[module.id] else { continue }
      for block in module.sections.flatMap(\.blocks) {
        guard case .figure(let figure) = block else { continue }
        pictures["\(module.id)/\(figure.source)"] = "\(folder)/\(figure.source)"
      }
    }
    self.pictures = pictures
  }

  func add(to router: some RouterMethods<WebContext>) {
    for asset in Site.assets {
      router.get(RouterPath(asset.path)) { _, _ in
        // The name changes with the content, so it may be kept for ever.
        Response(
          status: .ok,
          headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
    router.get("/modules/:module/:file", use: picture)
  }

  @Sendable private func picture(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = "\(try context.parameters.require("module"))/\(try context.parameters.require("file"))"
    guard let path = pictures[address] else { throw WebFailure.notFound }
    let body = try await files.loadFile(path: path, context: context)
    var response = Response(
      status: .ok, headers: [.contentType: Self.type(of: path), .cacheControl: "public, max-age=3600"], body: body)
    if let policy = HTTPField.Name("Content-Security-Policy") {
      // A drawing may style itself; it may do nothing else, even when it is opened alone.
      response.headers[policy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    }
    return response
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "webp": "image/webp"
    default: "image/jpeg"
    }
  }
}
