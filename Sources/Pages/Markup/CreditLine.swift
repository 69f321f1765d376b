import Curriculum

/// The line below a picture or a recording that says who made it, and under which terms.
struct CreditLine {
  let words: ForeignWords

  /// Empty where the author says nothing.
  func html(_ credit: Block.Credit) -> HTML {
    guard !credit.isEmpty else { return .empty }
    let maker: HTML = credit.maker.map { "\(words("media.by")) \($0)" } ?? .empty
    let space: HTML = credit.maker == nil || credit.license == nil ? .empty : "<br>\n"
    let license: HTML = credit.license.map { "\(words("media.license")) \(terms($0))" } ?? .empty
    return "<p class=\"credit\">\(maker)\(space)\(license)</p>\n"
  }

  /// What authors write for a work of their own is said in the reader's language.
  private func terms(_ license: String) -> HTML {
    license.lowercased() == Block.Credit.own ? words("media.own") : "\(license)"
  }
}
