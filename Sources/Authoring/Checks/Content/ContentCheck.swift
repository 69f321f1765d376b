import ActivityKit
import Curriculum

/// Checks what a file says, once it has no mistakes of form: whether its readers are served well.
struct ContentCheck {
  let source: SourceFile
  let root: Element
  let wording: Wording

  struct Result {
    var diagnostics: [Diagnostic] = []
    /// Short forms that the file does not explain. A glossary may.
    var abbreviations: [(letters: String, place: Diagnostic.Place)] = []
    /// The objectives that no activity of the file practises. A shared section may.
    var unpractised: [Element] = []
  }

  /// - Parameter outlines: what the file's activities ask, in the order of the file.
  func result(outlines: [ActivityOutline]) -> Result {
    let walk = ContentWalk(source: source, root: root, wording: wording)
    var result = Result(diagnostics: walk.diagnostics)
    guard root.name != "kit" else { return result }
    result.abbreviations = walk.abbreviations.unexplained(in: root)
    guard root.name == "module" || root.name == "shared" else { return result }
    let questions = outlines.flatMap(\.questions)
    result.diagnostics += AnswerCheck().diagnostics(for: questions) + RightAnswerCheck().diagnostics(for: questions)
    result.diagnostics += FeedbackCheck().diagnostics(for: questions)
    result.diagnostics += blocks()
    // How long a translation takes, and what it practises, is said of its original.
    if root.name == "module", !root.isTranslation(at: source.path) {
      let check = MinutesCheck(words: walk.words, seconds: outlines.reduce(0) { $0 + $1.seconds })
      result.diagnostics += check.diagnostics(for: root)
      result.unpractised = ObjectiveCheck().unpractised(in: root)
    }
    return result
  }

  /// What pictures, recordings and links say, and the files behind them.
  private func blocks() -> [Diagnostic] {
    let links = LinkWordsCheck()
    let alternatives = AlternativeTextCheck()
    // A translation says of it what its original says.
    var licenses = root.isTranslation(at: source.path) ? nil : LicenseCheck()
    let recordings = RecordingCheck(
      language: root["xml:lang"] ?? "en", source: source, isTranslation: root.isTranslation(at: source.path))
    var pictures = PictureFileCheck(source: source)
    var found: [Diagnostic] = []
    func visit(_ element: Element) {
      for case .element(let inner) in element.children {
        switch inner.name {
        case "a", "see": found += links.diagnostics(for: inner)
        case "figure":
          found += alternatives.diagnostics(for: inner) + pictures.diagnostics(for: inner, "src")
          found += licenses?.diagnostics(for: inner) ?? []
          visit(inner)
        case "audio", "video":
          found += licenses?.diagnostics(for: inner) ?? []
          found += recordings.diagnostics(for: inner) + pictures.diagnostics(for: inner, "poster")
          visit(inner)
        // Links do not stand in activities.
        case "activity": break
        default: visit(inner)
        }
      }
    }
    root.elements(named: "section").forEach(visit)
    return found
  }
}
