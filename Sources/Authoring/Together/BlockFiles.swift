import Curriculum

/// The files that a section names.
struct BlockFiles {
  func names(in section: Element) -> Set<String> {
    Set(
      section.elements.flatMap { block -> [String?] in
        switch block.name {
        case "figure": [block["src"]]
        case "audio", "video":
          [block["src"], block["poster"]] + block.elements(named: "captions").map { $0["src"] }
        default: []
        }
      }.compactMap(\.self))
  }
}
