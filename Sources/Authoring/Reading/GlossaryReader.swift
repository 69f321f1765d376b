import ActivityKit
import Curriculum

/// Turns a glossary's tree, whose structure has no errors, into its entries.
struct GlossaryReader {
  func entries(from root: Element) -> [GlossaryEntry] {
    root.elements(named: "entry").map { entry in
      GlossaryEntry(
        id: TermID(entry["id"] ?? ""), language: root["xml:lang"] ?? "en", word: entry.first("word")?.text ?? "",
        expansion: entry.first("expansion")?.text, meaning: entry.first("meaning")?.inlines() ?? [])
    }
  }
}
