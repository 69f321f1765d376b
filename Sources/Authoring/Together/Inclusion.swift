import ActivityKit
import Curriculum

/// Puts the shared sections that a module includes into it, and says what does not fit.
struct Inclusion {
  let shared: SharedSections

  struct Result {
    /// What is wrong in the module's own file.
    var diagnostics: [Diagnostic] = []
    /// What is wrong in files of shared sections, because of how this module includes them.
    var elsewhere: [(file: Int, diagnostic: Diagnostic)] = []
    /// The activities that come with the sections.
    var activities: Set<String> = []
  }

  /// The sections that a module includes, in the order of the file.
  func offers(for module: CheckedFile) -> [(include: Element, offer: SharedSections.Offer)] {
    (module.facts.draft?.root.elements(named: "include") ?? []).compactMap { include in
      include["section"].flatMap { shared.offers[$0] }.map { (include, $0) }
    }
  }

  func check(_ module: CheckedFile) -> Result {
    var result = Result()
    var activities = module.facts.names.declared["activity"] ?? []
    var folders: [String: String] = [:]
    let own = (module.facts.names.pictures + module.facts.names.media.map(\.reference)).map(\.id)
    for name in own + module.facts.asked {
      folders[name] = module.folder
    }
    for (include, offer) in offers(for: module) {
      if offer.language.primaryLanguage != (module.facts.language ?? "").primaryLanguage {
        result.diagnostics.append(otherLanguage(include, offer))
      }
      for activity in offer.section.elements(named: "activity").compactMap({ $0["id"] }) {
        if activities.insert(activity).inserted {
          result.activities.insert(activity)
        } else {
          result.diagnostics.append(sameActivity(activity, include))
        }
      }
      let used = offer.section.elements(named: "activity").compactMap(\.definition)
        .compactMap { offer.draft.prepared[$0.position.offset] }.flatMap(\.files)
      for name in BlockFiles().names(in: offer.section).union(used).sorted() {
        if let folder = folders.updateValue(offer.folder, forKey: name), folder != offer.folder {
          result.diagnostics.append(sameFile(name, include))
        }
      }
      result.elsewhere += strangers(in: offer, module, include).map { (offer.file, $0) }
    }
    return result
  }

  /// What is wrong in files of shared sections, with a note of where the section is included first.
  func note(in checked: inout [CheckedFile]) {
    var notes: [Int: [(range: Range<Int>, note: Diagnostic.Note)]] = [:]
    // Only a draft includes anything, and few files are one.
    for module in checked.indices.filter({ checked[$0].facts.draft != nil }).map({ checked[$0] })
    where module.facts.kind == "module" {
      for (include, offer) in offers(for: module) {
        notes[offer.file, default: []].append((offer.range, place(of: include, in: module)))
      }
    }
    for (file, includes) in notes {
      checked[file].diagnostics = checked[file].diagnostics.map { diagnostic in
        let first = includes.first { $0.range.contains(diagnostic.place.position.offset) }
        return first.map { diagnostic.adding($0.note) } ?? diagnostic
      }
    }
  }

  private func place(of include: Element, in module: CheckedFile) -> Diagnostic.Note {
    Diagnostic.Note("the section is included here", at: .element(include.position), in: module.path)
  }

  /// The module with its included sections; nil where one of them is missing or has mistakes.
  func module(from file: CheckedFile) -> (CheckedFile.Content, folders: [SectionID: String])? {
    guard let draft = file.facts.draft, draft.isSound else { return nil }
    let offers = offers(for: file)
    guard offers.count == draft.root.elements(named: "include").count, offers.allSatisfy(\.offer.draft.isSound)
    else { return nil }
    let byPlace = Dictionary(offers.map { ($0.include.position, $0.offer) }) { first, _ in first }
    var activities: [ActivityID: any PreparedActivity] = [:]
    var folders: [SectionID: String] = [:]
    func prepare(_ section: Section, from prepared: [Int: any PreparedActivity]) {
      for activity in section.activities {
        activities[activity.id] = prepared[activity.definition.position.offset]
      }
    }
    let reader = ModuleReader(attachments: draft.attachments(in: file.folder))
    let module = reader.module(from: draft.root) { include in
      guard let offer = byPlace[include.position] else { return nil }
      let section = ModuleReader(attachments: offer.draft.attachments(in: offer.folder)).section(
        from: offer.section, includedBy: include, of: draft.root)
      prepare(section, from: offer.draft.prepared)
      folders[section.id] = offer.folder
      return section
    }
    for section in module.sections where folders[section.id] == nil { prepare(section, from: draft.prepared) }
    return (.module(module, activities: activities), folders)
  }
}

/// What does not fit.
extension Inclusion {
  private func otherLanguage(_ include: Element, _ offer: SharedSections.Offer) -> Diagnostic {
    .error(
      "include.language", "the shared section is in another language (\(offer.language)) than this module", at: include,
      value: "section", expected: "a section in the module's language",
      help: "include a section of a file in the module's language, or write a file of shared sections in it")
  }

  private func sameActivity(_ activity: String, _ include: Element) -> Diagnostic {
    .error(
      "include.activity", "the shared section brings an activity \"\(activity)\", and this module has one already",
      at: include, value: "section", expected: "activities with ids of their own",
      help: "give this module's activity another id; where two shared sections clash, rename the one in their file")
  }

  private func sameFile(_ name: String, _ include: Element) -> Diagnostic {
    .error(
      "include.file", "the shared section uses a file \"\(name)\", and this module uses another one of that name",
      at: include, value: "section", expected: "names of their own",
      help: "rename one of the two files, and correct its name where it is used")
  }

  /// What the shared section refers to as if it stood in this module.
  private func strangers(
    in offer: SharedSections.Offer, _ module: CheckedFile, _ include: Element
  ) -> [Diagnostic] {
    offer.references.compactMap { reference in
      let known: Set<String>
      let word: String
      switch reference.kind {
      case .objective: (known, word) = (module.facts.names.declared["objective"] ?? [], "objective")
      case .section where reference.module == nil:
        (known, word) = (module.facts.names.declared["section"] ?? [], "section")
      default: return nil
      }
      guard !known.contains(reference.id) else { return nil }
      return Diagnostic(
        "include.reference", "a module that includes this section has no \(word) \"\(reference.id)\"",
        at: reference.place, expected: known.isEmpty ? nil : "it has \(known.sorted().joined(separator: ", "))",
        help: ["write the \(word) in that module, or remove \(reference.attribute)=\"\(reference.id)\" here"],
        notes: [place(of: include, in: module)])
    }
  }
}

extension Diagnostic {
  fileprivate func adding(_ note: Note) -> Diagnostic {
    Diagnostic(
      id, message, severity: severity, at: place, expected: expected, help: help, notes: notes + [note], fixes: fixes)
  }
}
