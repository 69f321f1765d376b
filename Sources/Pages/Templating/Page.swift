/// A page before its layout: which template, filled with what.
struct Page {
  let template: TemplateSource
  /// What the browser's tab says, without the site's name.
  let title: String
  let values: TemplateValues
  /// Whether a form came back with problems, which the title says first.
  var hasProblems = false
}

/// A view that knows how it is put into its template.
protocol PageView: Sendable {
  func page(in frame: PageFrame, words: Messages) -> Page
}
