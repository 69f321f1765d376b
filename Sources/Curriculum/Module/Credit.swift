extension Block {
  /// Who made a picture or a recording, and under which terms it may be used.
  public struct Credit: Sendable, Equatable, Codable {
    /// The maker, as they want to be named; nil where the author does not say.
    public let maker: String?
    /// The terms, in the author's words, such as `CC BY 4.0`; nil where the author does not say.
    public let license: String?

    public init(maker: String? = nil, license: String? = nil) {
      self.maker = maker
      self.license = license
    }

    /// What authors write as a license for what they made themselves.
    public static let own = "our own"

    /// Whether the author says nothing.
    public var isEmpty: Bool { maker == nil && license == nil }
  }
}
