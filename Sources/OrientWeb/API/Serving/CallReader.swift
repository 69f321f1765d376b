internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import OrientationKit
internal import Pages
internal import Storage

/// Holds a request to what its endpoint declares.
struct CallReader {
  private let request: Request
  private let context: WebContext
  private let endpoint: Endpoint

  init(_ request: Request, _ context: WebContext, _ endpoint: Endpoint) {
    self.request = request
    self.context = context
    self.endpoint = endpoint
  }

  /// - Parameter path: What stands in the path, by its names.
  /// - Throws: a `Problem` that names everything that is wrong.
  func call(_ path: [String: String]) async throws -> Call {
    // What cannot be an id is nobody's.
    for value in path.values where !Shape.id.flaws(in: .string(value)).isEmpty { throw Problem(.notFound) }
    let values = try query().merging(path) { _, path in path }
    let body = try await body()
    return Call(
      values: values, body: body, key: try key(for: body),
      match: request.headers[.ifMatch], language: Language(accepting: request.headers[.acceptLanguage]))
  }

  private func query() throws -> [String: String] {
    let sent = Form((request.uri.query ?? "").utf8).values
    var flaws: [Flaw] = []
    var values: [String: String] = [:]
    for (name, texts) in sent.sorted(by: { $0.key < $1.key }) {
      guard let parameter = endpoint.query.first(where: { $0.name == name }) else {
        let known = endpoint.query.map(\.name).joined(separator: ", ")
        let detail = known.isEmpty ? "No parameters are expected here." : "It is not known here; there are: \(known)."
        flaws.append(Flaw(place: .parameter(name), detail: detail))
        continue
      }
      guard texts.count == 1, let text = texts.first else {
        flaws.append(Flaw(place: .parameter(name), detail: "It came more than once."))
        continue
      }
      if let detail = parameter.flaw(of: text) { flaws.append(Flaw(place: .parameter(name), detail: detail)) }
      values[name] = text
    }
    guard flaws.isEmpty else { throw Problem(.badParameter, flaws: flaws) }
    return values
  }

  private func body() async throws -> JSON {
    guard let shape = endpoint.body else { return .null }
    let type = request.headers[.contentType]?.split(separator: ";").first?.split(whereSeparator: \.isWhitespace)
      .joined()
    guard type?.lowercased() == "application/json" else { throw Problem(.wrongMediaType) }
    let bytes: ByteBuffer
    do {
      bytes = try await request.body.collect(upTo: context.maxUploadSize)
    } catch {
      throw Problem(.tooLarge)
    }
    guard let json = JSON(reading: bytes.readableBytesView) else { throw Problem(.malformed) }
    let flaws = shape.flaws(in: json)
    guard flaws.isEmpty else { throw Problem(.invalid, flaws: flaws) }
    return json
  }

  /// Idempotency-Key, for what makes something: up to 255 visible characters.
  private func key(for body: JSON) throws -> RequestKey? {
    guard endpoint.method == .post, let text = request.headers[.idempotencyKey] else { return nil }
    guard (1...255).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Problem.parameter("Idempotency-Key", "Expected 1 to 255 visible characters, such as a UUID.")
    }
    return RequestKey(text, content: "\(request.uri.path) \(body.description)")
  }
}

extension HTTPField.Name {
  static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch
}
