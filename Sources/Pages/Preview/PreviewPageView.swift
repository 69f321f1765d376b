public import Curriculum

/// A page of a module as its readers will see it, with what the checks say of it beside.
public struct PreviewPageView: Sendable {
  public let page: SectionPageView
  public let choice: PreviewChoice
  public let kits: [Kit]
  /// Whether the file is broken just now, so that what it said before is shown.
  public let isStale: Bool
  /// What concerns this page, or the whole file.
  public let here: [PreviewRemark]
  /// How many remarks there are on each of the other pages.
  public let elsewhere: [SectionID: Int]

  public init(
    page: SectionPageView, choice: PreviewChoice, kits: [Kit], isStale: Bool, here: [PreviewRemark],
    elsewhere: [SectionID: Int]
  ) {
    self.page = page
    self.choice = choice
    self.kits = kits
    self.isStale = isStale
    self.here = here
    self.elsewhere = elsewhere
  }
}
