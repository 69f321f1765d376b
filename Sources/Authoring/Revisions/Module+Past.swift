internal import Curriculum

extension Edition {
  /// The module with all that is known of its earlier revisions, so that progress can be told from it and a record
  /// alone.
  ///
  /// - Parameter others: all other editions that are known, in the order in which they were loaded.
  func module(among others: [Edition]) -> Module {
    guard !others.isEmpty else { return module }
    // Of a revision whose number was used for several editions, the one that was loaded last is shown.
    let byRevision = Dictionary(
      others.filter { $0.module.revision != module.revision }.map { ($0.module.revision, $0) }
    ) { $1 }
    var earlier: [Module] = []
    for edition in byRevision.values.sorted(by: { $0.module.revision < $1.module.revision }) {
      let rest = others.filter { $0.fingerprint != edition.fingerprint } + [self]
      let known = earlier.filter { $0.revision < edition.module.revision }
      earlier.append(edition.resolved(among: rest, otherRevisions: known.reversed(), isEarlier: true))
    }
    // Where an older revision was put back, what was answered in a later one is an answer to something else.
    let before = others.filter { $0.module.revision <= module.revision }
    return resolved(among: before, otherRevisions: earlier.reversed())
  }

  /// The module with an edition as its past, and with what else was served, in the order in which it was loaded.
  func module(following before: Edition, among served: [Edition]) -> Module {
    let known = served.contains { $0.fingerprint == before.fingerprint } ? served : served + [before]
    return module(among: known.filter { $0.fingerprint != fingerprint })
  }

  private func resolved(
    among others: [Edition], otherRevisions: [Module], isEarlier: Bool = false
  ) -> Module {
    let lineage = Lineage(of: self, among: others)
    return Module(
      id: module.id, revision: module.revision, minutes: module.minutes, language: module.language,
      title: module.title, summary: module.summary, audience: module.audience, keywords: module.keywords,
      objectives: module.objectives, related: module.related,
      sections: module.sections.map { section in
        Section(
          id: section.id, title: section.title, readership: section.readership,
          pieces: section.pieces.map { piece in
            guard case .activity(let activity) = piece.block else { return piece }
            return Section.Piece(
              .activity(activity.with(past: lineage.past(of: activity))), readership: piece.readership,
              language: piece.language)
          }, past: lineage.past(of: section))
      }, takeaways: module.takeaways, resources: module.resources, requires: module.requires,
      changes: module.changes, otherRevisions: otherRevisions, isEarlier: isEarlier)
  }
}

extension Activity {
  fileprivate func with(past: ActivityPast) -> Activity {
    Activity(
      id: id, objective: objective, requires: requires, type: type, definition: definition, fingerprint: fingerprint,
      past: past)
  }
}
