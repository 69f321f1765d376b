internal import HTTPTypes
internal import Storage

extension API {
  /// The interface as an OpenAPI 3.1 document, made from what serves it.
  static func description(of endpoints: [Endpoint]) -> Endpoint {
    func described(_ endpoints: [Endpoint]) -> JSON { OpenAPI(endpoints: endpoints).document }
    let promise = Endpoint.Promise("The document.", .open)
    let name = "getDescription"
    let summary = "This interface, as OpenAPI 3.1"
    let itself = Endpoint(.get, "/openapi.json", name, summary, answer: promise, .anybody { _ in Reply(.null) })
    let document = described(endpoints + [itself])
    return Endpoint(.get, "/openapi.json", name, summary, answer: promise, .anybody { _ in Reply(document) })
  }
}
