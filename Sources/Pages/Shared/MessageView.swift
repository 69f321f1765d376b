/// A page that only says something: what happened, and what to do.
public struct MessageView: Sendable {
  public let kind: Kind
  /// Where the page's one link leads: a path of this site.
  public let link: String

  public init(_ kind: Kind, link: String = Address.home) {
    self.kind = kind
    self.link = link
  }

  /// The wording stands in the message catalogues under `message.` and the raw value.
  public enum Kind: String, Sendable, CaseIterable {
    case notFound = "not-found"
    case forbidden
    case tooManyRequests = "too-many-requests"
    case serverError = "server-error"
    /// A form came without its token, or too late.
    case formExpired = "form-expired"
    case badRequest = "bad-request"
    case tooLarge = "too-large"
    /// A join link that was closed, renewed or ran out.
    case linkClosed = "link-closed"
    /// A participant who is in no group any more.
    case noGroup = "no-group"
    case unavailable
    /// A module that opens only after others.
    case notOpenYet = "not-open-yet"
  }
}
