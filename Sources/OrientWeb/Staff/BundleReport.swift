/// How an activity type that was dropped in fares, as the server knows it at one moment.
public struct BundleReport: Sendable {
  /// The name of its element.
  public let name: String
  public let version: Int
  public let title: String
  public let license: String
  /// Why answers could not be judged, without any words of theirs; nil where all could.
  public let reason: String?
  /// Whether its script is run no more.
  public let isSetAside: Bool

  public init(name: String, version: Int, title: String, license: String, reason: String?, isSetAside: Bool) {
    self.name = name
    self.version = version
    self.title = title
    self.license = license
    self.reason = reason
    self.isSetAside = isSetAside
  }
}
