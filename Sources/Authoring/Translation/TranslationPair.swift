import ActivityKit
import Curriculum

/// A translation with its original, held against each other: what is wrong, and what can be shown of it.
struct TranslationPair {
  let original: Element
  let translation: Element
  /// The activities of the translation by the place of their definitions.
  let prepared: [Int: any PreparedActivity]
  let diagnostics: [Diagnostic]
  private let stale: StaleSections
  let findings: [TranslationComparison.Finding]
  let isCurrent: Bool

  /// - Parameter path: the original's, for messages.
  init(original: Element, at path: String, translation: CheckedFile.Draft, graph: SchemaGraph) {
    self.original = original
    self.translation = translation.root
    prepared = translation.prepared
    let revision = original.integer("revision") ?? 1
    let translated = translation.root.integer("of-revision") ?? revision
    isCurrent = translated >= revision
    stale = StaleSections(of: original, since: translated)
    findings =
      TranslationComparison(
        graph: graph, path: path, original: original, translation: translation.root, isStale: translated < revision
      ).findings
    diagnostics =
      Self.revisionProblems(translation.root, translated, revision, path, stale) + findings.map(\.diagnostic)
  }

  var language: String { translation["xml:lang"] ?? "en" }
  var originalLanguage: String { original["xml:lang"] ?? "en" }

  /// Whether everything is translated as the original now stands: a kit is shown so or not at all.
  var isWhole: Bool { isCurrent && findings.allSatisfy { $0.kind == .remark } }

  /// Whether what is outside of the sections can be shown.
  var hasHead: Bool { findings.allSatisfy { $0.section != nil || $0.kind != .words } }

  /// The translated section; nil where the original is shown in its place.
  func section(_ id: String) -> Element? {
    guard !stale.holds(id),
      !findings.contains(where: {
        $0.section == id && ($0.kind == .structure || ($0.kind == .words && $0.block == nil))
      })
    else { return nil }
    return translation.pages.first { $0["id"] == id }
  }

  /// The places of the blocks, in a section, that are not translated.
  func untranslatedBlocks(in section: String) -> Set<Int> {
    Set(findings.filter { $0.section == section && $0.kind == .words }.compactMap(\.block))
  }

  private static func revisionProblems(
    _ root: Element, _ translated: Int, _ revision: Int, _ path: String, _ stale: StaleSections
  ) -> [Diagnostic] {
    if translated > revision {
      return [
        .error(
          "translation.future", "the original is at revision \(revision), not yet at \(translated)", at: root,
          value: "of-revision", expected: "\(revision) or less",
          help: "write the revision that \(path) says in its first tag")
      ]
    }
    guard translated < revision else { return [] }
    let changed: String
    if root.name != "module" {
      changed = "until then readers see the original"
    } else if let ids = stale.ids {
      changed =
        ids.isEmpty
        ? "the change record says that what was finished stays finished, so readers see this translation"
        : "readers see the original of what changed: \(ids.sorted().joined(separator: ", "))"
    } else {
      changed = "no change record says which sections changed, so readers see the original"
    }
    return [
      Diagnostic(
        "translation.stale",
        "this translates revision \(translated), and the original is at revision \(revision)", severity: .warning,
        at: .value("of-revision", of: root.position), expected: "\(revision)",
        help: [
          changed, "bring the words up to \(path), then write of-revision=\"\(revision)\"",
        ])
    ]
  }
}
