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
  /// What an adult sees who watches somebody and signs.
  public func render(_ view: ObservationView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// Activity types that were dropped in, and the answers that wait.
  public func render(_ view: BundlesView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// The JSON API, explained.
  public func render(_ view: APIDocsView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// Access cards to print.
  public func render(_ view: CardsView, in frame: PageFrame) -> String { document(of: view, in: frame) }
  /// A page that only says something.
  public func render(_ view: MessageView, in frame: PageFrame) -> String { document(of: view, in: frame) }

  /// One page of a module.
  ///
  /// - Throws: what a plugin's `view` threw.
  public func render(_ view: SectionPageView, in frame: PageFrame) throws -> String {
    document(title: view.title, main: try main(of: view, in: frame), hasProblems: view.isRefused, in: frame)
  }

  /// A folder in a preview.
  public func render(_ view: PreviewListView, in frame: PageFrame) -> String { document(of: view, in: frame) }

  /// One page of a module in a preview.
  ///
  /// - Throws: what a plugin's `view` threw.
  public func render(_ view: PreviewPageView, in frame: PageFrame) throws -> String {
    let templates = templates(frame.language)
    let page = try main(of: view.page, in: frame)
    let main = templates.render(.preview, view.values(in: frame, templates.messages, main: page))
    return document(title: view.page.title, main: main, hasProblems: view.page.isRefused, in: frame)
  }

  private func document(of view: some PageView, in frame: PageFrame) -> String {
    let templates = templates(frame.language)
    let page = view.page(in: frame, words: templates.messages)
    let main = templates.render(page.template, page.values.merging(["csrf": .text(frame.csrf)]))
    return document(title: page.title, main: main, hasProblems: page.hasProblems, in: frame)
  }

  /// A page in the layout.
  private func document(title: String, main: HTML, hasProblems: Bool, in frame: PageFrame) -> String {
    let templates = templates(frame.language)
    let title = hasProblems ? templates.messages("title.problems", ["title": title]) : title
    return templates.layout(for: frame.reader).filled { hole in
      switch hole {
      case .title: "\(title)"
      case .path: "\(frame.path.percentEncoded)"
      case .name: "\(frame.reader?.name ?? "")"
      case .token: "\(frame.csrf)"
      case .main: (frame.notice?.html(templates.messages) ?? .empty) + main
      default: .empty
      }
    }.text
  }
}
