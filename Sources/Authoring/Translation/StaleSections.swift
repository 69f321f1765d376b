import Curriculum

/// Which sections of an original are others than those that were translated, as its change record tells.
struct StaleSections {
  /// The ids; nil where any section may have changed.
  let ids: Set<String>?

  /// What a change record says to be the same for readers (`keep`) leaves the translation true. What has to be done
  /// again (`retake`), and a revision of which nothing is said, does not.
  ///
  /// - Parameter revision: the revision that was translated.
  init(of original: Element, since revision: Int) {
    let current = original.integer("revision") ?? 1
    guard current > revision else {
      ids = []
      return
    }
    let changes = (original.first("changes")?.elements(named: "change") ?? []).map { ModuleChange($0) }
    var found: Set<String> = []
    for step in (revision + 1)...current {
      let told = changes.filter { $0.revision == step }
      guard !told.isEmpty else {
        ids = nil
        return
      }
      for change in told where change.effect == .retake {
        guard let section = change.section?.rawValue ?? Self.section(of: change.activity, in: original) else {
          ids = nil
          return
        }
        found.insert(Self.current(section, in: original))
      }
    }
    ids = found
  }

  func holds(_ section: String) -> Bool { ids?.contains(section) ?? true }

  private static func section(of activity: ActivityID?, in original: Element) -> String? {
    original.pages.first { page in
      page.elements(named: "activity").contains { element in
        element["id"] == activity?.rawValue || element.formerIDs.contains(activity?.rawValue ?? "")
      }
    }?["id"]
  }

  /// What the section is called now.
  private static func current(_ id: String, in original: Element) -> String {
    original.pages.first { $0["id"] == id || $0.formerIDs.contains(id) }?["id"] ?? id
  }
}
