/// What a page knows besides its own content: in which language, where, and for whom it is.
public struct PageFrame: Sendable {
  public let language: Language
  /// The path of this page with its query, beginning with a slash: where a change of language comes back to.
  public let path: String
  /// The token that every form on the page carries in its field `FormName.token`.
  public let csrf: String
  /// Who is signed in, if anybody is.
  public let reader: Reader?

  /// What is said above everything else; nil where everything can be saved.
  public let notice: SavingNotice?

  public init(
    language: Language, path: String, csrf: String, reader: Reader? = nil, notice: SavingNotice? = nil
  ) {
    self.language = language
    self.path = path
    self.csrf = csrf
    self.reader = reader
    self.notice = notice
  }

  /// Somebody who is signed in, by the name they go by.
  public enum Reader: Sendable, Equatable {
    case participant(name: String)
    case staff(name: String)

    var name: String {
      switch self {
      case .participant(let name), .staff(let name): name
      }
    }
  }
}
