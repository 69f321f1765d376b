internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import OrientationKit
internal import Pages

/// The pages' assets, and the files that modules name: pictures, audio, video and captions. No other file is ever
/// served.
struct FilePages: Sendable {
  let web: Web
  /// Where each file that a module names is, by its address.
  private let paths: [String: String]
  /// The files that come out of others, such as the pictures in a communication board's archive, by their addresses.
  private let offered: [String: [UInt8]]
  private let files = FileIO()

  init(web: Web) {
    self.web = web
    var paths: [String: String] = [:]
    for (module, files) in web.engine.library.everyLanguage.flatMap(\.files) {
      for (name, path) in files where MediaType.isShown(name) { paths["\(module)/\(name)"] = path }
    }
    for (module, revisions) in web.engine.library.earlier {
      for (revision, earlier) in revisions {
        for (name, path) in earlier.files where MediaType.isShown(name) {
          paths["\(module)/\(name)?\(revision)"] = path
        }
      }
    }
    self.paths = paths
    var offered: [String: [UInt8]] = [:]
    for library in web.engine.library.everyLanguage {
      for (module, activities) in library.activities {
        for (name, bytes) in activities.values.flatMap(\.offered) { offered["\(module)/\(name)"] = bytes }
      }
    }
    for (module, revisions) in web.engine.library.earlier {
      for (revision, earlier) in revisions {
        for (name, bytes) in earlier.activities.values.flatMap(\.offered) {
          offered["\(module)/\(name)?\(revision)"] = bytes
        }
      }
    }
    self.offered = offered
  }

  /// Whether some module has something to hear or to watch.
  static func hasMedia(_ library: Library) -> Bool {
    let offered = library.everyLanguage.lazy.flatMap(\.activities.values).flatMap(\.values).flatMap(\.offered.keys)
    return hasMedia(library.catalog) || offered.contains { MediaType.of($0).hasPrefix("audio/") }
  }

  private static func hasMedia(_ catalog: Catalog) -> Bool {
    catalog.modules.values.flatMap(\.sections).flatMap(\.blocks).contains { block in
      switch block {
      case .media: true
      // A recording in an activity, whatever its type calls the attribute.
      case .activity(let activity): activity.definition.namesRecording
      default: false
      }
    }
  }

  func add(to router: some RouterMethods<WebContext>) {
    for asset in Site.assets {
      router.get(RouterPath(asset.path)) { _, _ in
        // The name changes with the content, so it may be kept for ever.
        Hummingbird.Response(
          status: .ok,
          headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
    router.get("/modules/:module/:file", use: file)
  }

  @Sendable private func file(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let name = try context.parameters.require("file")
    var address = try "\(context.parameters.require("module"))/\(name)"
    if let revision = request.uri.queryParameters[Address.revision[...]] { address += "?\(revision)" }
    if let bytes = offered[address] { return Self.picture(bytes, name) }
    guard let path = paths[address], let edition = FileEdition(path) else { throw WebFailure.notFound }
    if request.headers[.ifNoneMatch] == edition.tag {
      return Hummingbird.Response(status: .notModified, headers: [.eTag: edition.tag, .cacheControl: Self.keeping])
    }
    // What was checked is what is sent: a drawing can have changed since the modules were loaded.
    let isDrawing = MediaType.of(name) == "image/svg+xml"
    let drawing = isDrawing ? Drawing(at: path)?.bytes : nil
    guard !isDrawing || drawing != nil else { throw WebFailure.notFound }
    let size = drawing?.count ?? edition.size
    // A part of an edition that the browser does not have is of no use to it.
    let isSame = request.headers[.ifRange].map { $0 == edition.tag } ?? true
    let range = isSame ? ByteRange(request.headers[.range], size: size) : .whole
    var headers: HTTPFields = [
      .contentType: MediaType.of(name), .cacheControl: Self.keeping, .acceptRanges: "bytes", .eTag: edition.tag,
    ]
    if let policy = HTTPField.Name("Content-Security-Policy"), MediaType.of(name).hasPrefix("image/") {
      // A drawing may style itself; it may do nothing else, even when it is opened alone.
      headers[policy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    }
    switch range {
    case .whole:
      let body: ResponseBody
      if let drawing {
        body = Self.body(drawing[...])
      } else {
        body = try await files.loadFile(path: path, context: context)
      }
      return Hummingbird.Response(status: .ok, headers: headers, body: body)
    case .part(let part):
      headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(size)"
      let body: ResponseBody
      if let drawing {
        body = Self.body(drawing[part])
      } else {
        body = try await files.loadFile(path: path, range: part, context: context)
      }
      return Hummingbird.Response(status: .partialContent, headers: headers, body: body)
    case .unsatisfiable:
      return Hummingbird.Response(status: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(size)"])
    }
  }

  private static func picture(_ bytes: [UInt8], _ name: String) -> Hummingbird.Response {
    Hummingbird.Response(
      status: .ok, headers: [.contentType: MediaType.of(name), .cacheControl: keeping], body: body(bytes[...]))
  }

  private static func body(_ bytes: ArraySlice<UInt8>) -> Hummingbird.ResponseBody {
    ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
  }

  private static let keeping = "public, max-age=3600"
}

extension Element {
  fileprivate var namesRecording: Bool {
    attributes.contains { attribute in
      [FileKind.audio, .video].flatMap(\.endings).contains { attribute.value.lowercased().hasSuffix($0) }
    } || elements.contains { $0.namesRecording }
  }
}

/// What tells one edition of a file from the next.
private struct FileEdition {
  let size: Int
  /// A strong entity tag (RFC 9110, 8.8.3).
  let tag: String

  /// Nil where there is no such file.
  init?(_ path: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
    else { return nil }
    self.size = size
    tag = "\"\(String(size, radix: 36))-\(String(Int64(changed.timeIntervalSince1970 * 1000), radix: 36))\""
  }
}
