internal import Hummingbird
internal import NIOCore

/// What travels with a request.
struct WebContext: RequestContext, RemoteAddressRequestContext {
  var coreContext: CoreRequestContextStorage
  let remoteAddress: SocketAddress?
  /// What the request brought, once it was read.
  let sent = SentForm()

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }

  /// No form of ours is larger, in bytes.
  var maxUploadSize: Int { 64 * 1024 }

  /// Where the request comes from, for limits on tries.
  var client: String { remoteAddress?.ipAddress ?? "" }
}
