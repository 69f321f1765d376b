import Mustache

/// All templates in one language, with the messages that they were filled with.
struct TemplateSet: Sendable {
  let messages: Messages
  private let library: MustacheLibrary
  private var layouts: [Audience: Stencil] = [:]
  private let report: @Sendable (String) -> Void

  /// - Parameter report: told of each name that a template asks for and the page does not give.
  init(_ language: Language, report: @escaping @Sendable (String) -> Void) throws {
    messages = try Messages(language)
    self.report = report
    let constants = [
      "language": language.rawValue, "stylesheet": Site.stylesheet.path, "icon": Site.icon.path,
      "home": Address.home, "card": Address.card, "signOut": Address.signOut, "groups": Address.groups,
      "start": Address.start, "signIn": Address.signIn, "token": FormName.token, "key": FormName.key,
      "again": FormName.again, "version": FormName.version, "bundles": Address.bundles,
      "scanningScript": Site.scanningScript.path,
      "previewScript": Site.previewScript.path, "previewStylesheet": Site.previewStylesheet.path,
      "previewSeat": Address.previewSeat, "previewForget": Address.previewForget,
      "previewGallery": Address.previewGallery, "previewAs": PreviewChoice.field,
      "previewIn": PreviewChoice.languageField,
    ]
    let loader = TemplateLoader(messages: messages, constants: constants)
    library = MustacheLibrary(
      templates: try Dictionary(
        uniqueKeysWithValues: TemplateSource.allCases.map { source in
          (source.rawValue, try loader.load(source.text, named: source.rawValue))
        }))
    for audience in Audience.allCases { layouts[audience] = Stencil(render(.layout, audience.values(language))) }
  }

  /// What stands around a page: the same for everybody but for the marked parts.
  func layout(for reader: PageFrame.Reader?) -> Stencil {
    layouts[Audience(reader)] ?? Stencil(.empty)
  }

  func render(_ template: TemplateSource, _ values: TemplateValues) -> HTML {
    let root = RootValues(values: values, report: report)
    return HTML(trusted: library.render(root, withTemplate: template.rawValue) ?? "")
  }
}

extension TemplateSet {
  /// Makes the escaping known to Mustache, which keeps content types by name for the whole process.
  static func registerEscaping() {
    MustacheContentTypes.register(ByteEscaping(), named: ByteEscaping.name)
  }
}
