internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Why a request was not done, as a problem document (RFC 9457).
struct Problem: Error, Sendable {
  let kind: ProblemKind
  /// What it was this time; the general advice where nothing more can be said.
  let detail: String
  let flaws: [Flaw]
  let headers: HTTPFields

  init(_ kind: ProblemKind, _ detail: String? = nil, flaws: [Flaw] = [], headers: HTTPFields = [:]) {
    self.kind = kind
    self.detail = detail ?? kind.advice
    self.flaws = flaws
    self.headers = headers
  }

  /// A parameter of the address, or a header.
  static func parameter(_ name: String, _ detail: String) -> Problem {
    Problem(.badParameter, flaws: [Flaw(place: .parameter(name), detail: detail)])
  }

  static func tooManyRequests(seconds: Int64) -> Problem {
    Problem(.tooManyRequests, headers: [.retryAfter: String(seconds)])
  }

  static func noToken(_ detail: String, isWrong: Bool) -> Problem {
    let challenge = "Bearer realm=\"orient\"" + (isWrong ? ", error=\"invalid_token\"" : "")
    return Problem(.noToken, detail, headers: [.wwwAuthenticate: challenge])
  }

  /// More flaws than this help nobody.
  private static let shownFlaws = 20

  var json: JSON {
    let json: JSON = [
      "type": .string(kind.type), "title": .string(kind.title), "status": .integer(kind.status.code),
      "detail": .string(detail),
    ]
    guard !flaws.isEmpty else { return json }
    return json.adding([JSON.Member(name: "errors", value: .array(flaws.prefix(Self.shownFlaws).map(\.json)))])
  }

  var response: Response {
    var headers = headers
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = "private, no-store"
    return Response(
      status: kind.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: json.description)))
  }

  static let shape = Shape.named(
    "Problem",
    .record([
      Property("type", .text(TextShape(.address)), "Where people read what it means."),
      Property("title", .text, "The same for each problem of its type."),
      Property("status", .integer(400...599)),
      Property("detail", .text, "What it was this time, in English."),
      Property(
        "errors",
        .list(
          .record([
            Property("pointer", .text, isRequired: false, "A JSON Pointer into the body."),
            Property("parameter", .text, isRequired: false, "The name of a parameter or a header."),
            Property("detail", .text),
          ])), isRequired: false, "What is wrong where."),
    ]))
}

extension Flaw {
  fileprivate var json: JSON {
    switch place {
    case .body(let pointer): ["pointer": .string(pointer), "detail": .string(detail)]
    case .parameter(let name): ["parameter": .string(name), "detail": .string(detail)]
    }
  }
}
