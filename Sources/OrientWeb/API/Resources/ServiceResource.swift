internal import Curriculum
internal import HTTPTypes
internal import Storage

/// What serves here.
struct ServiceResource: Sendable {
  /// The version of the interface, not of the program: that is nobody's business.
  private static let version = "1"

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .get, "", "getService", "What serves here, and what the token may do",
        answer: .init(
          "The service.",
          .named(
            "Service",
            .record([
              Property("service", .text), Property("version", .text, "The version of this interface."),
              Property("organization", .id), Property("role", .choice(APIToken.Role.allCases.map(\.rawValue))),
              Property("description", .text(TextShape(.address)), "This interface, as OpenAPI 3.1."),
              Property("documentation", .text(TextShape(.address)), "This interface, for people."),
            ]))),
        .token(.reader) { _, token in
          Reply([
            "service": "OrientationKit", "version": .string(Self.version),
            "organization": .string(token.organization.rawValue), "role": .string(token.role.rawValue),
            "description": .string("\(API.base)/openapi.json"), "documentation": .string("\(API.base)/docs"),
          ])
        })
    ]
  }
}
