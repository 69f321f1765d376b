/// A page that only says something: what happened, and what to do.
public struct MessageView: Sendable {
  public let kind: Kind
  /// Where the page's one link leads: a path of this site.
  public let link: String

  /// What could not be saved, to be sent again as it is.
  public let resent: Resent?

  public init(_ kind: Kind, link: String = Address.home, resent: Resent? = nil) {
    self.kind = kind
    self.link = link
    self.resent = resent
  }

  /// A form that was sent in vain.
  public struct Resent: Sendable {
    /// Where it goes: a path of this site.
    public let action: String
    /// All fields but the token.
    public let fields: [(name: String, value: String)]

    public init(action: String, fields: [(name: String, value: String)]) {
      self.action = action
      self.fields = fields
    }
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
    /// A form came whole, and nothing can be written for now.
    case notSaved = "not-saved"
    /// A module that opens only after others.
    case notOpenYet = "not-open-yet"
  }
}
