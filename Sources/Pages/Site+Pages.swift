extension Site {
  /// The page behind a join link.
  public func render(_ view: JoinView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// The entry with a printed card.
  public func render(_ view: CardView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// "Your orientation".
  public func render(_ view: HomeView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// The form for the first administrator.
  public func render(_ view: StartView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// Where staff sign in.
  public func render(_ view: SignInView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// All groups.
  public func render(_ view: GroupsView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// One group.
  public func render(_ view: GroupView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// One participant's progress, for staff.
  public func render(_ view: PersonView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// Access cards to print.
  public func render(_ view: CardsView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// A page that only says something.
  public func render(_ view: MessageView, in frame: PageFrame) -> String { document(of: view, in: frame) }

  /// One page of a module.
  ///
  /// - Throws: what a plugin's `view` threw.
  public func render(_ view: SectionPageView, in frame: PageFrame) throws -> String {
    document(of: try page(of: view, in: frame), in: frame)
  }

  private func document(of view: some PageView, in frame: PageFrame) -> String {
    document(of: view.page(in: frame, words: messages(frame.language)), in: frame)
  }

  /// A page in the layout.
  private func document(of page: Page, in frame: PageFrame) -> String {
    let templates = templates(frame.language)
    let words = templates.messages
    let main = templates.render(page.template, page.values.merging(["csrf": .text(frame.csrf)]))
    let others = Language.allCases.filter { $0 != frame.language }.map { language -> TemplateValues in
      [
        "tag": .text(language.rawValue), "name": .text(language.ownName),
        "address": .text(Address.language(language, back: frame.path)),
      ]
    }
    let layout = templates.render(
      .layout,
      [
        "title": .text(page.hasProblems ? words("title.problems", ["title": page.title]) : page.title),
        "csrf": .text(frame.csrf), "main": .html(main), "languages": .list(others),
        "reader": .one(frame.reader?.values), "audience": .text(frame.reader?.audience ?? "visitor"),
        "isLearner": .flag(frame.reader?.audience == "learner"),
        "front": .text(frame.reader?.front ?? Address.home),
      ])
    return layout.text
  }
}

extension PageFrame.Reader {
  fileprivate var values: TemplateValues {
    switch self {
    case .participant(let name), .staff(let name): ["name": .text(name)]
    }
  }

  /// The class of the page's body.
  fileprivate var audience: String {
    switch self {
    case .participant: "learner"
    case .staff: "staff"
    }
  }

  /// Where the site's name leads.
  fileprivate var front: String {
    switch self {
    case .participant: Address.home
    case .staff: Address.groups
    }
  }
}
