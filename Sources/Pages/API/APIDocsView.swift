/// The JSON API, for people who write programs against it.
public struct APIDocsView: Sendable {
  public let endpoints: [Endpoint]
  public let problems: [Problem]

  public init(endpoints: [Endpoint], problems: [Problem]) {
    self.endpoints = endpoints
    self.problems = problems
  }

  /// One thing that programs can ask for. Its words are in English.
  public struct Endpoint: Sendable {
    public let name: String
    public let method: String
    public let path: String
    public let summary: String
    public let detail: String?
    /// The role that is needed; nil where anybody may ask.
    public let role: String?
    public let parameters: [Item]
    public let body: [Item]
    public let answer: [Item]
    /// The status of an answer when all went well.
    public let status: Int

    public init(
      name: String, method: String, path: String, summary: String, detail: String?, role: String?, parameters: [Item],
      body: [Item], answer: [Item], status: Int
    ) {
      self.name = name
      self.method = method
      self.path = path
      self.summary = summary
      self.detail = detail
      self.role = role
      self.parameters = parameters
      self.body = body
      self.answer = answer
      self.status = status
    }
  }

  /// A parameter, or a member of a body.
  public struct Item: Sendable {
    public let name: String
    public let isOptional: Bool
    public let help: String

    public init(name: String, isOptional: Bool, help: String) {
      self.name = name
      self.isOptional = isOptional
      self.help = help
    }
  }

  /// A kind of problem.
  public struct Problem: Sendable {
    /// Its place on the page.
    public let anchor: String
    public let status: Int
    public let title: String
    public let advice: String

    public init(anchor: String, status: Int, title: String, advice: String) {
      self.anchor = anchor
      self.status = status
      self.title = title
      self.advice = advice
    }
  }
}
