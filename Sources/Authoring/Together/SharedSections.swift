import Curriculum

/// The sections that files of shared sections offer, by their ids.
struct SharedSections {
  /// A section, and the file in which it stands.
  struct Offer {
    /// The file's place among all that are checked.
    let file: Int
    let section: Element
    let language: String
    let draft: CheckedFile.Draft
    /// What the section refers to.
    let references: [Names.Reference]
    let folder: String
    /// Where the section stands in its file, in bytes.
    let range: Range<Int>
  }

  private(set) var offers: [String: Offer] = [:]
  /// What is wrong, with the file in which it is.
  private(set) var problems: [(file: Int, diagnostic: Diagnostic)] = []

  init(_ files: [CheckedFile]) {
    for (index, file) in files.enumerated() where file.facts.kind == "shared" {
      guard let draft = file.facts.draft else { continue }
      let sections = draft.root.elements(named: "section")
      for (section, next) in zip(sections, sections.dropFirst().map(\.position.offset) + [.max]) {
        let range = section.position.offset..<next
        offer(
          Offer(
            file: index, section: section, language: file.facts.language ?? "", draft: draft,
            references: file.facts.names.references.filter { range.contains($0.position.offset) },
            folder: file.folder, range: range), among: files)
      }
    }
  }

  private mutating func offer(_ offer: Offer, among files: [CheckedFile]) {
    guard let id = offer.section["id"] else { return }
    guard let earlier = offers[id] else {
      offers[id] = offer
      return
    }
    // Within one file, the id stands twice, which is said there already.
    guard earlier.file != offer.file else { return }
    problems.append(
      (
        offer.file,
        .error(
          "shared.duplicate",
          "another file offers a shared section \"\(id)\" already: \(files[earlier.file].path)",
          at: offer.section, value: "id", expected: "an id of its own",
          help: "give one of the two another id, or delete the copy")
      ))
  }
}
