/// The drawn signs that stand beside words, never in their place: hidden from screen readers.
enum Icon: String, CaseIterable {
  case done, not, unknown, on

  var html: HTML { HTML(trusted: template.text) }

  private var template: TemplateSource {
    switch self {
    case .done: .iconDone
    case .not: .iconNot
    case .unknown: .iconUnknown
    case .on: .iconOn
    }
  }
}
