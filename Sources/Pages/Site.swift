/// Everything that pages are made of: templates and messages of every language, loaded once, and the assets.
///
/// ```swift
/// let site = try Site()
/// let document = site.render(HomeView(…), in: PageFrame(language: .en, path: "/", csrf: token, reader: reader))
/// ```
/// Each `render` gives a complete HTML document. A `Site` is a value that shares one bounded store of rendered
/// sections among its copies: make one a process.
public struct Site: Sendable {
  private let english: TemplateSet
  private let spanish: TemplateSet
  let kept = RenderedSections()

  /// - Throws: `TemplateError` or `Messages.CatalogueError`; a test rules both out.
  public init() throws {
    try self.init { name in
      assertionFailure("a template asks for \(name), which its page does not give")
    }
  }

  init(reportingMissing report: @escaping @Sendable (String) -> Void) throws {
    TemplateSet.registerEscaping()
    english = try TemplateSet(.en, report: report)
    spanish = try TemplateSet(.es, report: report)
  }

  /// The style sheet.
  public static let stylesheet = Asset(
    name: "site", ending: "css", contentType: "text/css; charset=utf-8",
    bytes: Stylesheet.compact(PackageResources.site_css + PackageResources.controls_css + PackageResources.scanning_css)
  )
  /// The picture in the browser's tab.
  public static let icon = Asset(
    name: "icon", ending: "svg", contentType: "image/svg+xml", bytes: PackageResources.icon_svg)
  /// Moves a frame from place to place for people who use one or two switches.
  public static let scanningScript = Asset(
    name: "scanning", ending: "js", contentType: "text/javascript; charset=utf-8", bytes: PackageResources.scanning_js)
  /// Everything to be served under `/assets/`.
  public static let assets = [stylesheet, icon, scanningScript]

  /// What a preview is served besides: the script that loads a page anew when a file was saved.
  public static let previewAssets = [previewStylesheet, previewScript]
  static let previewStylesheet = Asset(
    name: "preview", ending: "css", contentType: "text/css; charset=utf-8",
    bytes: Stylesheet.compact(PackageResources.preview_css))
  static let previewScript = Asset(
    name: "preview", ending: "js", contentType: "text/javascript; charset=utf-8", bytes: PackageResources.preview_js)

  /// The messages of a language.
  public func messages(_ language: Language) -> Messages { templates(language).messages }

  func templates(_ language: Language) -> TemplateSet {
    switch language {
    case .en: english
    case .es: spanish
    }
  }

  /// Forgets all sections that were rendered, as after the catalog was read anew.
  public func forgetSections() { kept.removeAll() }
}
