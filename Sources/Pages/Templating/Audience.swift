/// For whom a page is: each has a layout of their own, and the body's class says which.
enum Audience: String, CaseIterable {
  case visitor, learner, staff

  init(_ reader: PageFrame.Reader?) {
    switch reader {
    case .participant: self = .learner
    case .staff: self = .staff
    case nil: self = .visitor
    }
  }

  /// What the layout is filled with: marks for all that is one page's.
  func values(_ language: Language) -> TemplateValues {
    let others = Language.allCases.filter { $0 != language }.map { other -> TemplateValues in
      [
        "tag": .text(other.rawValue), "name": .text(other.ownName),
        "address": .text(Address.language(other, back: "") + Stencil.Hole.path.mark),
      ]
    }
    return [
      "title": .text(Stencil.Hole.title.mark), "csrf": .text(Stencil.Hole.token.mark), "main": .html(.mark(.main)),
      "languages": .list(others), "reader": .one(self == .visitor ? nil : ["name": .text(Stencil.Hole.name.mark)]),
      "audience": .text(rawValue), "isLearner": .flag(self == .learner), "isStaff": .flag(self == .staff),
      "front": .text(self == .staff ? Address.groups : Address.home),
    ]
  }
}
