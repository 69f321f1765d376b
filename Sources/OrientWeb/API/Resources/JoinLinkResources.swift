internal import Curriculum
internal import HTTPTypes
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// The ways into a group.
struct JoinLinkResources: Sendable {
  let web: Web

  var endpoints: [Endpoint] {
    [
      Endpoint(
        .post, "/groups/{group}/join-links", "openJoinLink", "Open a join link for a role",
        detail: "The link before, where there is one, is closed: whoever had it can no longer join by it.",
        body: .named("NewJoinLink", .record([Property("role", .id)], isClosed: true)),
        answer: .init(
          "The link.",
          .named(
            "JoinLink",
            .record([
              Property("role", .id), Property("address", .text(TextShape(.address)), "What people open."),
              Property("expires", .instant),
            ])), status: .created),
        .token(.coordinator) { call, token in
          let group = try await web.group(call, token)
          let link = try await web.engine.renewJoinLink(
            for: try web.role(call, of: group), of: group.group, by: token.account, once: call.key)
          return Reply([
            "role": .string(link.role.rawValue),
            "address": .string(web.settings.publicAddress + Address.join(link.code)),
            "expires": .string(link.expires.inISO8601),
          ])
        })
    ]
  }
}
